#!/bin/sh
# What a workbook costs: writing it, importing it, building from it; and that LibreOffice keeps what is in it.
#   ./prongsai --version && src/bench/workbook.sh [ROUNDS]      (default 5)
# 500 rows: 50 items of a year, ten links each. Needs GNU time; without soffice the last step says so and is left out.
# Prints a table in Markdown; medians. On a busy machine compare CPU.
set -eu
rounds=${1:-5}
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$home/target/bench/workbook
rm -rf "$work" && mkdir -p "$work/yaml/content/2568" "$work/book/content" "$work/in"
printf 'name: หน่วยงานสมมติ\nsector: lao\nsample: true\nunits:\n  - {id: office, name: สำนักปลัด}\n' >"$work/yaml/content/agency.yaml"
awk 'BEGIN { print "checklist: oit-2568-lao\nitems:"
  for (i = 1; i <= 50; i++) { print "  - item: O" i "\n    unit: office\n    evidence:"
    for (j = 1; j <= 10; j++) print "      - {url: \"https://www.example.go.th/o" i "/" j "\", title: หลักฐานชิ้นที่ " j " ของข้อ " i ", date: 2568-01-" (j + 9) "}" } }' \
  >"$work/yaml/content/2568/oit.yaml"

prongsai() { # NAME ARGUMENTS…
  name=$1; shift
  # Exit code 1 is that of an incomplete site; anything else is our failure.
  /usr/bin/time -q -a -o "$work/log.$name" -f '%e %U %S %M' \
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -jar "$home/target/prongsai.jar" "$@" >"$work/out.$name" 2>&1 ||
    [ $? = 1 ] || { cat "$work/out.$name" >&2; exit 1; }
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

row() { # NAME WORDS
  awk -v words="$2" -v wall="$(awk '{ print $1 }' "$work/log.$1" | median)" -v cpu="$(awk '{ print $2 + $3 }' "$work/log.$1" | median)" \
    -v peak="$(awk '{ print $4 }' "$work/log.$1" | median)" 'BEGIN { printf "| %s | %.2f | %.2f | %.0f |\n", words, wall, cpu, peak / 1024 }'
}

for round in $(seq "$rounds"); do
  rm -rf "$work/in" "$work/yaml/target" "$work/book/target"
  prongsai help --help
  prongsai export export workbook "$work/yaml" --out "$work/book/content/ข้อมูล.xlsx"
  prongsai import import "$work/book/content/ข้อมูล.xlsx" "$work/in"
  prongsai yaml build "$work/yaml"
  prongsai book build "$work/book"
done
echo "| Run | wall s | CPU s | peak MB |"
echo "|---|---|---|---|"
row help "--help (start-up alone)"
row export "export workbook"
row import "import of the workbook"
row yaml "build from YAML"
row book "build from the workbook"
echo
echo "The workbook: $(wc -c <"$work/book/content/ข้อมูล.xlsx") bytes; the YAML: $(cat "$work"/yaml/content/*.yaml "$work"/yaml/content/*/*.yaml | wc -c) bytes."
rm -rf "$work/yaml/target"
classes=$(java -Xlog:class+load -jar "$home/target/prongsai.jar" build "$work/yaml" | grep -c 'org\.dhatim\|org\.prongsai\.sheet\.X\|XMLInputFactory' || true)
echo "Classes of workbooks that a build from YAML loads: $classes."
if command -v soffice >/dev/null; then
  mkdir -p "$work/saved" "$work/again"
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx --outdir "$work/saved" "$work/book/content/ข้อมูล.xlsx" >/dev/null 2>&1
  prongsai saved import "$work/saved/ข้อมูล.xlsx" "$work/again"
  diff -r "$work/in/content" "$work/again/content" && echo "Saved by $(soffice --version | head -1 | cut -d' ' -f1,2), it imports to the very same YAML."
else
  echo "No soffice here: not tried whether LibreOffice keeps the workbook."
fi
rm -rf "$work"
