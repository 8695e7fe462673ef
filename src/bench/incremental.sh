#!/bin/sh
# Measures what one edit costs: a full build, then builds after one edited line, in new processes, and
# again in one JVM. The two kinds of sites are those of MakeContent: items, and prose in Markdown.
#   src/bench/incremental.sh [PAGES [ROUNDS]]        (default 10000 and 5; KINDS=prose for one kind)
# Needs GNU time. The jar is built by ./prongsai; the class-data archive is not used, so that the
# ratio is that of the work. Prints one line a build: kind, what, wall s, CPU s, peak MB.
set -eu
pages=${1:-10000}
rounds=${2:-5}
repository=$(cd "$(dirname "$0")/../.." && pwd)
jar=$repository/target/prongsai.jar
work=$repository/target/bench/incremental
export LC_ALL=C.UTF-8
mkdir -p "$work"

build() { # KIND WHAT
  status=0
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Xlog:disable -jar "$jar" build "$work/$1" --as-of 2026-11-22 >"$work/out" 2>&1 || status=$?
  [ $status -le 1 ] || { cat "$work/out" >&2; exit 1; }
  tail -n 1 "$work/time" | awk -v k="$1" -v w="$2" '{ printf "%s\t%s\t%.2f\t%.2f\t%.0f\n", k, w, $1, $2 + $3, $4 / 1024 }'
}

for kind in ${KINDS:-items prose}; do
  rm -rf "$work/$kind"
  [ $kind = items ] && kindly='' || kindly=prose
  java "$repository/src/bench/java/MakeContent.java" "$work/$kind" "$pages" 7 $kindly
  [ $kind = items ] && edited=content/2570/oit.yaml || edited=content/pages/news-1.md
  build $kind full
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    sed "1,/\(title\|explanation\): /s/\(title\|explanation\): /\1: $round /" "$work/$kind/$edited" >"$work/edited"
    cp "$work/edited" "$work/$kind/$edited"
    build $kind "edit $round"
  done
  cp -R "$work/$kind/target/site" "$work/site"
  rm -rf "$work/$kind/target"
  build $kind "full again"
  diff -r "$work/site" "$work/$kind/target/site" >/dev/null && echo "$kind: the same bytes" || { echo "$kind: OTHER BYTES" >&2; exit 1; }
  rm -rf "$work/site"
  printf '%s\tin one JVM\t' "$kind"
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -cp "$jar" \
    "$repository/src/bench/java/WarmEdits.java" "$work/$kind" "$work/$kind/$edited" 40
done
