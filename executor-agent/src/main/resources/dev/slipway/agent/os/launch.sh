#!/bin/sh
# Usage: launch.sh <exit file> <command> [argument...]
#
# Runs the command and leaves its exit status in a file, so that the status survives the agent.
# The traps keep this shell alive when its process group is signalled; unlike ignored signals,
# they are not inherited, so that the command itself still hears TERM, HUP and INT.
umask 077
exit_file=$1
shift
trap : TERM HUP INT
"$@"
status=$?
# From here on nothing may come between: mv inherits an ignored signal.
trap '' TERM HUP INT
printf '%s\n' "$status" > "$exit_file.new" && mv -f -- "$exit_file.new" "$exit_file"
exit "$status"
