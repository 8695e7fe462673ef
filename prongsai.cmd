@echo off
rem Starts Prongsai on Windows. UNTESTED ON WINDOWS so far: reports are welcome.
rem English only: cmd loses its place in batch files with letters of more than one byte.
rem It builds the jar only when it is missing; after an update run: del target\prongsai.jar
setlocal
set "PRONGSAI_HOME=%~dp0"
set "PRONGSAI_JAR=%PRONGSAI_HOME%target\prongsai.jar"
set "PRONGSAI_JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PRONGSAI_JAVA=%JAVA_HOME%\bin\java.exe"

where /q "%PRONGSAI_JAVA%" 2>nul || if not exist "%PRONGSAI_JAVA%" (
  echo prongsai: Java was not found. Fix: install JDK 17 or later, or set JAVA_HOME to one. 1>&2
  exit /b 2
)

if exist "%PRONGSAI_JAR%" goto run
where /q mvn || (
  echo prongsai: Maven ^(mvn^) was not found. Fix: install Maven 3.8 or later. 1>&2
  exit /b 2
)
echo prongsai: Building the program; the first time it downloads libraries, which may take minutes... 1>&2
call mvn -B -ntp -q -f "%PRONGSAI_HOME%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  echo prongsai: The program could not be built; Maven's output is above. 1>&2
  exit /b 3
)
if not exist "%PRONGSAI_HOME%target\cds" mkdir "%PRONGSAI_HOME%target\cds"

:run
chcp 65001 >nul
rem Java 19 and later make and check the archive by themselves; 17 and 18 ignore the option.
"%PRONGSAI_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable ^
  -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%PRONGSAI_HOME%target\cds\windows.jsa" ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%PRONGSAI_JAR%" %*
exit /b %errorlevel%
