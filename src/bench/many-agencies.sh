#!/bin/sh
# Many agencies in one run: wall, CPU and peak memory of `build --all`, all new, unchanged, and one changed.
#   src/bench/many-agencies.sh [AGENCIES [HEAP]]     1000 and 1g; each agency is the made-up sample under a name of its own
# From the time of the first run follows the time for all 7,850 local bodies.
set -eu
repository=$(cd "$(dirname "$0")/../.." && pwd)
agencies=${1:-1000}
heap=${2:-1g}
jar=$repository/target/prongsai.jar
work=$repository/target/bench/many-agencies
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export LC_ALL=C.UTF-8

prongsai() {
  "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Xmx$heap" -Dfile.encoding=UTF-8 -jar "$jar" "$@"
}

[ -f "$jar" ] || { echo "first: ./prongsai --version" >&2; exit 2; }
rm -rf "$work" && mkdir -p "$work/all"
prongsai init "$work/sample" --sample >/dev/null
i=0
while [ $i -lt "$agencies" ]; do
  i=$((i + 1))
  folder=$work/all/province-$((i % 76 + 1))/agency-$i
  mkdir -p "$folder"
  cp -R "$work/sample/content" "$folder/content"
  sed -e "s/^name:.*/name: เทศบาลตำบลสมมติที่ $i/" -e "s/^province:.*/province: จังหวัดสมมติที่ $((i % 76 + 1))/" \
    "$work/sample/content/agency.yaml" >"$folder/content/agency.yaml"
done
sleep 3 # a file that is only just changed is never taken for unchanged

run() { # NAME
  command time -f '%e %U %S %M' -o "$work/time" \
    "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Xmx$heap" -Dfile.encoding=UTF-8 -jar "$jar" \
    build --all "$work/all" --as-of 2026-11-22 --lang en >"$work/out" || [ $? -eq 1 ]
  pages=$(sed -n 's/^\([0-9,]*\) pages and .*/\1/p' "$work/out" | tr -d ,)
  awk -v name="$1" -v n="$agencies" -v pages="$pages" \
    '{ cpu = $2 + $3; printf "| %s | %d | %d | %.1f s | %.1f s | %.0f MB | %.0f ms | %.0f min |\n", name, n, pages, $1, cpu, $4 / 1024, 1000 * cpu / n, 7850 * $1 / n / 60 }' "$work/time"
}

echo "$(date -u +%Y-%m-%d), $(nproc) cores, load before: $(cut -d' ' -f1 /proc/loadavg), heap $heap, $("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/JDK \1/p')"
echo
echo "| Run | agencies | pages | wall | CPU | peak memory | CPU an agency | wall for 7,850 |"
echo "|---|---|---|---|---|---|---|---|"
run 'all new'
run 'unchanged'
mkdir -p "$work/all/province-2/agency-1/content/pages"
printf -- '---\ntitle: หน้าใหม่\n---\nใหม่\n' >"$work/all/province-2/agency-1/content/pages/new.md"
run 'one changed'
