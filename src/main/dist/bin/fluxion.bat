@echo off
rem Runs Fluxion on the Java that lies beside it. FLUXION_JAVA_OPTIONS adds options for that Java.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "lib=%home%\lib"
set "cache=fluxion"
for %%c in (diff grad jacobian hessian simplify eval parse functions --version -V) do if "%~1"=="%%c" set "cache=formula"
rem Meant for other programs, and Java reports them.
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
"%home%\runtime\bin\java" "-XX:AOTCache=%lib%\%cache%.aot" %FLUXION_JAVA_OPTIONS% -cp "@CLASS_PATH@" @MAIN@ %*
exit /b %errorlevel%
