#!/usr/bin/env bash
# Asks 10,000 links of 200 hosts on loopback that answer after 20 ms, with a heap of 256 MB; then again with the cache.
#   src/bench/external.sh [HOSTS LINKS MILLIS]
# The ideal is what politeness alone costs: (questions of the busiest host - 1) x 250 ms, or all questions x latency / 64 at once,
# whichever is more. What the servers saw is printed beside it.
set -eu
. "$(dirname "$0")/lib.sh"
hosts=${1:-200} links=${2:-10000} millis=${3:-20}
"$home/prongsai" --version >/dev/null
dir=$work/external
rm -rf "$dir" && mkdir -p "$dir"
java -XX:TieredStopAtLevel=1 "$home/src/bench/java/ManyHosts.java" "$dir/site" "$hosts" "$links" "$millis" >"$dir/ready" &
server=$!
trap 'kill $server' EXIT
until grep -q ready "$dir/ready"; do sleep 0.2; done
port=$(cut -d' ' -f2 "$dir/ready")

says_when
for run in asked remembered; do
  # shellcheck disable=SC2086 # several options
  /usr/bin/time -f '%e %U %S %M' -o "$dir/time" java $jvm -Xmx256m -jar "$jar" check "$dir/site" --external --allow-private \
    --cache "$dir/cache" --format json >"$dir/report.json" || true
  seen=$(curl -s "http://127.0.0.1:$port/count")
  python3 - "$run" "$millis" "$seen" "$dir/time" "$dir/report.json" <<'P'
import json, re, sys
run, millis, seen, time, report = sys.argv[1:]
wall, user, system, peak = map(float, open(time).read().split()[-4:])
asked, busiest, rate = map(int, re.findall(r"[0-9]+", seen))
ideal = max((busiest - 1) * 0.25, asked * int(millis) / 1000 / 64, 0)
live = sum(p["rule"].startswith("live/") for p in json.load(open(report))["problems"])
print(f"{run}: {wall:.1f} s wall (ideal {ideal:.1f}), CPU {user + system:.1f} s, peak {peak / 1024:.0f} MB; {seen.strip()}; problems of links {live}")
P
done
