#!/bin/sh
# Ends the PostgreSQL of one data folder once standard input reaches its end.
#
#   end-postgres.sh <data folder> <argument> <seconds>
#
# Only a postmaster of that folder is ended, and only one that was started with <argument>, unless
# that is empty. It is awaited for <seconds>: its pid file may appear after the end of the input.

data=$1
mark=$2
late=$3

while read -r _; do :; done

read_pid() {
  pid=
  [ -r "$data/postmaster.pid" ] && read -r pid <"$data/postmaster.pid"
  is_postmaster
}

is_postmaster() {
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  { arguments=$(tr '\0' '\n' <"/proc/$pid/cmdline"); } 2>/dev/null || return 1
  printf '%s\n' "$arguments" | head -n 1 | grep -q '/postgres$' || return 1
  printf '%s\n' "$arguments" | grep -Fqx -e "$data" || return 1
  [ -z "$mark" ] || printf '%s\n' "$arguments" | grep -Fqx -e "$mark"
}

pause() {
  sleep 0.1 2>/dev/null || sleep 1
}

turns=$((late * 10))
until read_pid; do
  [ "$turns" -gt 0 ] || exit 0
  turns=$((turns - 1))
  pause
done

# Fast shutdown; then one without a checkpoint; then the hard end.
for signal in INT QUIT KILL; do
  is_postmaster || break
  kill -s "$signal" "$pid"
  turns=70
  while [ "$turns" -gt 0 ] && is_postmaster; do
    turns=$((turns - 1))
    pause
  done
done
echo "$pid"
