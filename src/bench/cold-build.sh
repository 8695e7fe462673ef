#!/bin/sh
# Measures a cold `./prongsai build` of the repository's content/ beside stock JBake 2.7.0 on pages of the
# same number and size. Cold: a new process and an empty target each time; the disk's cache is warm.
#   src/bench/cold-build.sh [ROUNDS]           (default 9; more rounds, calmer medians)
# JDKS="/path/a /path/b" chooses the JDKs; otherwise the one in use, and a 25 beside it.
# Needs GNU time (/usr/bin/time) and Maven. Prints a table in Markdown to standard output.
set -eu
rounds=${1:-9}
. "$(dirname "$0")/lib.sh"

home_of() { # JAVA: the folder that its bin/ stands in
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'
}

if [ -z "${JDKS:-}" ]; then
  JDKS=$(home_of "${JAVA_HOME:+$JAVA_HOME/bin/}java")
  for jdk in "$(dirname "$JDKS")"/*; do
    if grep -q '^JAVA_VERSION="25' "$jdk/release" 2>/dev/null; then JDKS="$JDKS $jdk"; break; fi
  done
fi

version() { sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$1/release"; }

timed() { # LOG COMMAND…: appends "wall user+system peak"; a failure of the measured program is ours
  log=$1
  shift
  /usr/bin/time -a -o "$log" -f '%e %U %S %M' "$@" >"$work/last.out" 2>&1 || {
    cat "$work/last.out" >&2
    exit 1
  }
}

prongsai() { # JDK LOG
  rm -rf "$work/site/target"
  (cd "$work/site" && JAVA_HOME=$1 timed "$2" "$home/prongsai" build)
}

stock() { # JDK LOG
  rm -rf "$work/cold-peers/jbake/output" "$work/cold-peers/jbake/cache"
  timed "$2" "$1/bin/java" -cp "$work/jbake/lib/*" org.jbake.launcher.Main -b "$work/cold-peers/jbake" "$work/cold-peers/jbake/output"
  # Stock JBake says "successful" even when it baked nothing.
  [ "$(find "$work/cold-peers/jbake/output" -name '*.html' | wc -l)" -eq "$pages" ] || {
    echo "stock JBake did not bake $pages pages:" >&2
    cat "$work/last.out" >&2
    exit 1
  }
}

median() { # LOG FIELD-EXPRESSION
  awk "{ print $2 }" "$1" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

row() { # NAME JDK LOG
  awk -v name="$1" -v jdk="$(version "$2")" -v wall="$(median "$3" '$1')" -v cpu="$(median "$3" '$2 + $3')" \
    -v peak="$(median "$3" '$4 / 1024')" -v stock="$(median "$work/stock.log.$(basename "$2")" '$1')" \
    -v fast="$(awk '{ print $1 }' "$3" | sort -n | head -n 1)" -v slow="$(awk '{ print $1 }' "$3" | sort -n | tail -n 1)" \
    'BEGIN { printf "| %s | %s | %.2f s | %.2f–%.2f s | %.2f s | %.0f MB | %.2f |\n", name, jdk, wall, fast, slow, cpu, peak, wall / stock }'
}

copy_jars "$home/src/bench/stock-jbake/pom.xml" "$work/jbake/lib"

rm -rf "$work/site" "$work/cold-peers" "$work"/*.log.*
mkdir -p "$work/site"
cp -R "$home/content" "$work/site/content"
for jdk in $JDKS; do prongsai "$jdk" /dev/null; done # builds the jar and each JVM's archive first
pages=$(find "$work/site/target/site" -name '*.html' | wc -l)
bytes=$(find "$work/site/target/site" -name '*.html' -exec cat {} + | wc -c)
java "$home/src/bench/java/MakePeers.java" "$work/site" "$work/cold-peers"

round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  for jdk in $JDKS; do
    prongsai "$jdk" "$work/prongsai.log.$(basename "$jdk")"
    stock "$jdk" "$work/stock.log.$(basename "$jdk")"
  done
  echo "round $round of $rounds" >&2
done
stock_bytes=$(find "$work/cold-peers/jbake/output" -name '*.html' -exec cat {} + | wc -c)

echo "$(date -u +%Y-%m-%d), $(nproc) cores, $(uname -sm), $rounds rounds, $pages pages; $((bytes / 1024)) KB of HTML by Prongsai, $((stock_bytes / 1024)) KB by stock JBake"
echo
echo "| Build | JDK | wall, median | wall, range | CPU | peak memory | wall : stock |"
echo "|---|---|---|---|---|---|---|"
for jdk in $JDKS; do
  row '`./prongsai build`' "$jdk" "$work/prongsai.log.$(basename "$jdk")"
  row 'stock JBake 2.7.0' "$jdk" "$work/stock.log.$(basename "$jdk")"
done
