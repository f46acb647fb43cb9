@echo off
rem Starts Brevet with the Java that lies beside this file.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
set CLASSPATH=
"%home%\bin\java.exe" @OPTIONS@ -cp "@CLASS_PATH@" app.brevet.app.Main %*
exit /b %ERRORLEVEL%
