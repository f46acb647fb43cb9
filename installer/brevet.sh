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

# What ends it in a fault leaves no core, which would hold what was in memory.
ulimit -S -c 0

# Java reads paths in the letters of the locale; one that knows ASCII only, as under cron, would
# shut out every home with an umlaut.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

# The window where at most a home is named, and for the demo where there is a screen; else the
# command line.
window=no
case $#${1-} in
  0 | 2--home | 1--home=*) window=yes ;;
  1demo)
    if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || [ "$(uname -s)" != Linux ]; then window=yes; fi
    ;;
esac
if [ "$window" = yes ]; then
  exec "$home/bin/java" @WINDOW_OPTIONS@ "-Dbrevet.launcher=$home/bin/brevet" -cp "@CLASS_PATH@" app.brevet.app.Main "$@"
fi
exec "$home/bin/java" @COMMAND_OPTIONS@ "-Dbrevet.launcher=$home/bin/brevet" -cp "@CLASS_PATH@" app.brevet.app.Main "$@"
