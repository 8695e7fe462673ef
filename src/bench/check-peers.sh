#!/bin/sh
# The link checkers that can be had, beside ours: what each finds of planted defects, then how fast.
# Needs: Debian's linkchecker and ruby-html-proofer (apt-get install), npm, python3, GNU time, ./prongsai --version.
# Repeat with: src/bench/check-peers.sh [PAGES, for the quick ones]      results: standard output, as Markdown
set -u
home=$(cd "$(dirname "$0")/../.." && pwd)
bench=$home/target/bench
npm=$bench/npm/node_modules/.bin
limit=${LIMIT:-120} # seconds for each run
mkdir -p "$bench/npm"
cd "$bench" || exit 2
printf '[AnchorCheck]\n' >anchors.ini

# Each is asked for everything it can check without a network. linkchecker, started by root, becomes "nobody": $home must be readable.
run() { # TOOL SITE: its complaints to TOOL.out
  case $1 in
    prongsai) "$home/prongsai" check "$2" --format json >prongsai.out ;;
    linkinator) "$npm/linkinator" "$2" --recurse --check-css --check-fragments --format json >linkinator.out ;;
    check-html-links) "$npm/check-html-links" "$2" >check-html-links.out 2>&1 ;;
    linkchecker) linkchecker -f anchors.ini --no-status -o csv "file://$bench/$2/index.html" >linkchecker.out ;;
    linkchecker-no-anchors) linkchecker --no-status -o csv "file://$bench/$2/index.html" >linkchecker-no-anchors.out ;;
    html-proofer) htmlproofer --disable-external --check-opengraph "$2" >html-proofer.out 2>&1 ;;
  esac 2>"$1.err"
}

if [ "${1:-}" = --run ]; then # by timed(), as a process of its own
  run "$2" "$3"
  exit
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  command -v linkchecker >/dev/null && command -v htmlproofer >/dev/null ||
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends linkchecker ruby-html-proofer >apt.log 2>&1
fi
[ -x "$npm/linkinator" ] && [ -x "$npm/check-html-links" ] ||
  npm install --silent --no-fund --no-audit --prefix npm linkinator@7.6.1 check-html-links@0.2.4

site() { # NAME PAGES [cases]
  [ -d "$1" ] || java "$home/src/bench/java/MakeSite.java" "$1" "$2" 1 ${3:-} || exit 3
}

timed() { # TOOL SITE PAGES: a row of the table
  /usr/bin/time -f '%e %U %S %M' -o time.out timeout "$limit" "$home/src/bench/check-peers.sh" --run "$1" "$2"
  code=$?
  read -r wall user system memory <<END
$(tail -1 time.out)
END
  if [ "$code" = 124 ]; then
    echo "| $1 | $3 | over $limit | – | – |"
    return
  fi
  echo "| $1 | $3 | $wall | $(echo "$user $system" | awk '{printf "%.2f", $1 + $2}') | $((memory / 1024)) |"
}

echo "$(date -u +%F), $(nproc) cores, load average $(cut -d' ' -f1 /proc/loadavg)"
"$home/prongsai" --version; java -version 2>&1 | head -1; node --version
linkchecker --version 2>/dev/null; htmlproofer --version; "$npm/linkinator" --version

many=${1:-10000}
site planted 200 cases
found=''
for tool in prongsai linkinator check-html-links linkchecker html-proofer; do
  timeout "$limit" "$home/src/bench/check-peers.sh" --run $tool planted
  python3 "$home/src/bench/complaints.py" $tool <$tool.out >$tool.said
  found="$found $tool=$tool.said"
done
# shellcheck disable=SC2086 # several words
python3 "$home/src/bench/compare-finds.py" planted.tsv $found

echo '| checker | pages | wall, s | CPU, s | peak memory, MB |'
echo '|---|---|---|---|---|'
site thousand 1000
for tool in prongsai check-html-links linkchecker-no-anchors linkchecker linkinator html-proofer; do timed $tool thousand 1000; done
site many "$many"
for tool in prongsai prongsai prongsai check-html-links linkchecker-no-anchors; do timed $tool many "$many"; done
