#!/bin/sh
# 100,000 pages in a heap of 1 GB, and the time of a page beside that at 10,000: prose, because one agency has not
# so many items.
#   src/bench/large.sh [PAGES]             the first number can be made smaller to try it
set -eu
. "$(dirname "$0")/lib.sh"
stage_times
says_when
echo
echo '| pages | heap | wall, s | CPU, s | peak memory, MB | CPU a page, ms |'
echo '|---|---|---|---|---|---|'
large() { # PAGES HEAP
  content "$1" prose
  rm -rf "$site/target"
  # shellcheck disable=SC2086 # several words
  (cd "$site" && /usr/bin/time -q -o "$work/large.time" -f '%e %U %S %M' java -Xmx"$2" $jvm -jar "$jar" build --as-of 2026-11-22) \
    >"$work/large.out" 2>&1 || true # incomplete ends with 1; what was built is counted
  read -r wall user system peak <"$work/large.time"
  built=$(find "$site/target/site" -name '*.html' 2>/dev/null | wc -l)
  [ "$built" -ge "$1" ] || { tail -n 5 "$work/large.out" >&2; echo "| $1 | $2 | not built | | $((peak / 1024)) | |"; return; }
  echo "$wall $user $system $peak" | awk -v pages="$1" -v heap="$2" \
    '{ printf "| %d | %s | %.1f | %.1f | %d | %.2f |\n", pages, heap, $1, $2 + $3, $4 / 1024, ($2 + $3) * 1000 / pages }'
}
large $((${1:-100000} / 10)) 1g
large "${1:-100000}" 1g
