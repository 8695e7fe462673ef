#!/bin/sh
# A full build beside Hugo, Eleventy 3.1.2 and stock JBake 2.7.0 on the same pages, in turn, several rounds.
#   src/bench/peers.sh PAGES [ROUNDS] [prose]         peers: PEERS="hugo eleventy jbake" (jbake to 2,000 pages only)
# ROUNDS 0: the round in which the pages are compared is the one that counts.
# Needs GNU time, Debian's hugo, npm, Maven. The peers get bodies that are already HTML (MakePeers): the least work there is.
set -eu
. "$(dirname "$0")/lib.sh"
# Each writes into an empty folder; a new process each time, the disk's cache warm.
make_pages() { # NAME
  case $1 in
    verified) cd "$site" && "$home/prongsai" build --as-of 2026-11-22 ;;
    # shellcheck disable=SC2086 # several words
    alone) java $jvm -cp "$jar:$classes" org.prongsai.StageTimes "$site" alone ;;
    hugo) hugo --quiet -s "$there/hugo" -d "$there/out-hugo" ;;
    eleventy) cd "$there/eleventy" && ELEVENTY_NO_TELEMETRY=1 "$work/npm/node_modules/.bin/eleventy" --quiet --output="$there/out-eleventy" ;;
    jbake) java -cp "$work/jbake/lib/*" org.jbake.launcher.Main -b "$there/jbake" "$there/out-jbake" ;;
  esac
}

if [ "$1" = --run ]; then # by timed(), as a process of its own
  site=$2 there=$3 classes=$work/classes
  make_pages "$4"
  exit
fi

pages=$1 rounds=${2:-3} kind=${3:-}
peers=${PEERS:-hugo eleventy jbake}
[ "$pages" -le 2000 ] || peers=$(echo "$peers" | sed 's/jbake//')
stage_times
content "$pages" $kind
there=$site-peers
logs=$there/logs

timed() { # NAME
  case $1 in
    verified | alone) rm -rf "$site/target" && mkdir "$site/target" ;;
    *) rm -rf "$there/out-$1" "$there/jbake/cache" ;;
  esac
  /usr/bin/time -q -a -o "$logs/$1" -f '%e %U %S %M' sh "$0" --run "$site" "$there" "$1" >"$logs/$1.out" 2>&1 || {
    [ "$1" = verified ] && return # warnings of completeness end with 1
    cat "$logs/$1.out" >&2
    exit 1
  }
}

least() { # NAME FIELDS: the least over all rounds
  awk "{ print $2 }" "$logs/$1" | sort -n | head -n 1
}

case " $peers " in *" hugo "*) command -v hugo >/dev/null || apt-get install -y -q hugo >"$work/apt.log" 2>&1 ;; esac
case " $peers " in *" eleventy "*)
  [ -x "$work/npm/node_modules/.bin/eleventy" ] ||
    npm install --silent --no-fund --no-audit --prefix "$work/npm" @11ty/eleventy@3.1.2 ;;
esac
case " $peers " in *" jbake "*) copy_jars "$home/src/bench/stock-jbake/pom.xml" "$work/jbake/lib" ;; esac

rm -rf "$there" && mkdir -p "$logs"
timed verified
mv "$site/target/site" "$there/ours"
mkdir -p "$site/target" && cp -al "$there/ours" "$site/target/site"
java "$home/src/bench/java/MakePeers.java" "$site" "$there"
for peer in $peers; do
  timed "$peer"
  java "$home/src/bench/java/ComparePages.java" "$there/ours" "$there/out-$peer" >&2
done
timed alone
diff -rq --exclude=data "$there/ours" "$site/target/site" >&2 || echo "building alone gave other files" >&2
[ "$rounds" -eq 0 ] || rm -f "$logs"/*

round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  for name in verified alone $peers; do timed "$name"; done
  echo "round $round of $rounds" >&2
done

says_when
echo
echo "$pages pages${kind:+ of $kind}, the least of ${rounds} rounds (0: the first); $(java -version 2>&1 | head -n 1)$(hugo version 2>/dev/null | sed 's/^hugo v\([^-+ ]*\).*/, Hugo \1/')"
echo
echo '| | wall, s | CPU, s | peak memory, MB | CPU : Hugo | wall : Eleventy | CPU : stock JBake |'
echo '|---|---|---|---|---|---|---|'
for name in verified alone $peers; do
  case $name in
    verified) shown='`prongsai build`: built and verified' ;;
    alone) shown='ours, building alone' ;;
    hugo) shown=Hugo ;;
    eleventy) shown='Eleventy 3.1.2' ;;
    jbake) shown='stock JBake 2.7.0' ;;
  esac
  ratio() { # PEER FIELDS
    [ -s "$logs/$1" ] || { printf '–'; return; }
    awk -v a="$(least "$name" "$2")" -v b="$(least "$1" "$2")" 'BEGIN { printf "%.3f", a / b }'
  }
  echo "| $shown | $(least "$name" '$1') | $(least "$name" '$2 + $3') | $(least "$name" 'int($4 / 1024)') | $(ratio hugo '$2 + $3') | $(ratio eleventy '$1') | $(ratio jbake '$2 + $3') |"
done
