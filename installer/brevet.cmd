@echo off
rem Starts Brevet with the Java that lies beside this file.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
set CLASSPATH=

rem The window where at most a home is named, and for the demo; else the command line.
if "%~1"=="" goto window
if "%~1"=="--home" if not "%~2"=="" if "%~3"=="" goto window
if "%~1"=="demo" if "%~2"=="" goto window

"%home%\bin\java.exe" @COMMAND_OPTIONS@ "-Dbrevet.launcher=%home%\bin\brevet.cmd" -cp "@CLASS_PATH@" app.brevet.app.Main %*
exit /b %ERRORLEVEL%

:window
start "" "%home%\bin\javaw.exe" @WINDOW_OPTIONS@ "-Dbrevet.launcher=%home%\bin\brevet.cmd" -cp "@CLASS_PATH@" app.brevet.app.Main %*
