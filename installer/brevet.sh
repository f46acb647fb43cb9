#!/bin/sh
# Starts Brevet with the Java that lies beside this file; follows links to itself.
set -u
file=$0
case $file in */*) ;; *) file=./$file ;; esac
while [ -h "$file" ]; do
  target=$(readlink "$file")
  case $target in
    /*) file=$target ;;
    *) file=${file%/*}/$target ;;
  esac
done
home=$(CDPATH='' cd -- "${file%/*}/.." && pwd -P) || exit 1

# Options meant for other Java programs would be told on standard error, or load their agents here.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH

exec "$home/bin/java" @OPTIONS@ -cp "@CLASS_PATH@" app.brevet.app.Main "$@"
