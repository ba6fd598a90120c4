#!/bin/sh
# Usage: hide-and-run.sh FOLDER... -- COMMAND ARGUMENT...
# In a mount namespace of its own: covers each folder with an empty one, then becomes the command.
set -eu
while [ "$1" != "--" ]; do
  mount -t tmpfs -o size=4k,mode=000 tmpfs "$1"
  shift
done
shift
exec "$@"
