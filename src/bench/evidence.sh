#!/bin/sh
# What evidence files cost a build, and what is spared when they were found sound before.
#   ./prongsai --version && src/bench/evidence.sh [FILES [MEGABYTES-EACH [ROUNDS]]]      (default 200 2 3)
# PRONGSAI=/path/to/another/prongsai.jar is measured in the same rounds. Needs GNU time. Prints a table in Markdown;
# the order is the same in each round, so that a busy machine troubles all alike: compare CPU.
set -eu
files=${1:-200} megabytes=${2:-2} rounds=${3:-3}
home=$(cd "$(dirname "$0")/../.." && pwd)
site=$home/target/bench/evidence
rm -rf "$site" && mkdir -p "$site/none"
java "$home/src/bench/java/MakePdfs.java" "$site/none" 0 "$megabytes"
java "$home/src/bench/java/MakePdfs.java" "$site/pdfs" "$files" "$megabytes"
cat $(find "$site/pdfs/content" -name '*.pdf') >/dev/null

build() { # NAME JAR SITE
  # A failure of completeness is expected: the items have nothing but these files.
  /usr/bin/time -q -a -o "$site/log.$1" -f '%e %U %S %M' \
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -jar "$2" build "$site/$3" >"$site/out.$1" 2>&1 ||
    [ $? = 1 ] || { cat "$site/out.$1" >&2; exit 1; }
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

row() { # NAME WORDS
  [ -f "$site/log.$1" ] || return 0
  awk -v words="$2" -v wall="$(awk '{ print $1 }' "$site/log.$1" | median)" -v cpu="$(awk '{ print $2 + $3 }' "$site/log.$1" | median)" \
    -v base="$(awk '{ print $2 + $3 }' "$site/log.none" | median)" -v first="$(awk '{ print $2 + $3 }' "$site/log.first" | median)" \
    'BEGIN { printf "| %s | %.2f | %.2f | %.2f | %.2f |\n", words, wall, cpu, cpu - base, (cpu - base) / (first - base) }'
}

for round in $(seq "$rounds"); do
  rm -rf "$site/none/target" "$site/pdfs/target"
  build none "$home/target/prongsai.jar" none
  [ -z "${PRONGSAI:-}" ] || { build other "$PRONGSAI" pdfs && rm -rf "$site/pdfs/target"; }
  build first "$home/target/prongsai.jar" pdfs
  build second "$home/target/prongsai.jar" pdfs
  rm "$site/pdfs/target/sound-files"
done
echo "| Build | wall | CPU | of it for the files | : first |"
echo "|---|---|---|---|---|"
row none "without a file"
row other "$files PDFs of $megabytes MB, the other program"
row first "the same, first build"
row second "the same, second build"
rm -rf "$site"
