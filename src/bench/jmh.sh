#!/bin/sh
# The inner loops by themselves, with JMH 1.37 (GPL with the classpath exception; fetched, never shipped).
#   src/bench/jmh.sh [JMH OPTION…]         for example: src/bench/jmh.sh -prof gc factsOfAnItem
set -eu
. "$(dirname "$0")/lib.sh"
"$home/prongsai" --version >/dev/null
copy_jars "$home/src/bench/jmh/pom.xml" "$work/jmh/lib"
rm -rf "$work/jmh/classes" && mkdir -p "$work/jmh/classes"
javac -d "$work/jmh/classes" -cp "$jar:$work/jmh/lib/*" "$home/src/bench/java/org/prongsai/bake/InnerLoops.java"
content 60
says_when
java -cp "$work/jmh/classes:$jar:$work/jmh/lib/*" org.openjdk.jmh.Main -jvmArgsAppend "-Dsite=$site" "$@"
