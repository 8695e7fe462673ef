# What the scripts of this folder share; to be read by "." after "set -eu".
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$home/target/bench
jar=$home/target/prongsai.jar
mkdir -p "$work"

# As in the launcher; a large site needs no class-data archive to be measured.
jvm='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8'

says_when() { # the line that every table begins with
  echo "$(date -u +%Y-%m-%d), $(nproc) cores, $(uname -sm), load average $(cut -d' ' -f1 /proc/loadavg)"
}

copy_jars() { # POM FOLDER: what it depends on
  [ -d "$2" ] || mvn -B -ntp -q -f "$1" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
    -DoutputDirectory="$2" -DincludeScope=runtime
}

content() { # PAGES [prose]: a made-up site, in $site; made once
  site=$work/content${2:+-$2}-$1
  # shellcheck disable=SC2086 # nothing for nothing
  [ -d "$site/content" ] || java "$home/src/bench/java/MakeContent.java" "$site" "$1" 1 ${2:-}
}

stage_times() { # OPTION… DIR ROUNDS: compiled beside the jar, to see what is private to a package
  "$home/prongsai" --version >/dev/null
  classes=$work/classes
  if ! [ "$classes/org/prongsai/StageTimes.class" -nt "$jar" ]; then
    rm -rf "$classes" && mkdir -p "$classes"
    javac -d "$classes" -cp "$jar" "$home/src/bench/java/org/prongsai/StageTimes.java"
  fi
}
