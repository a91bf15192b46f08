#!/usr/bin/python3
"""A voice for speech-dispatcher that writes down what it says.

It is an output module as speech-dispatcher's own are, and talks their protocol on standard input and output
(https://github.com/brailcom/speechd, src/modules/module_process.c). Beside this file lie:
  languages  one language a line, each with a voice
  said       what it was told, one JSON object a line
  hold       while this is there, no text comes to its end by itself
"""

import json
import os
import select
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
# Seconds.
LOOK_AGAIN_AFTER = 0.02

settings = {}
pending = b""


def at(name):
    return os.path.join(FOLDER, name)


def note(**line):
    with open(at("said"), "a", encoding="utf-8") as said:
        said.write(json.dumps(line) + "\n")


def tell(*lines):
    sys.stdout.write("".join(line + "\n" for line in lines))
    sys.stdout.flush()


def read_line():
    """The next line without its end. Ends the module where the server is gone."""
    global pending
    while b"\n" not in pending:
        more = os.read(0, 65536)
        if not more:
            sys.exit(0)
        pending += more
    line, pending = pending.split(b"\n", 1)
    return line.decode("utf-8")


def read_block():
    lines = []
    while (line := read_line()) != ".":
        lines.append(line[1:] if line.startswith(".") else line)
    return lines


def receive(kind, answer):
    tell(f"207 OK RECEIVING {kind}SETTINGS")
    for line in read_block():
        name, _, value = line.partition("=")
        settings[name] = value
    tell(answer)


def list_voices():
    with open(at("languages"), encoding="utf-8") as languages:
        tell(*(f"200-Voice {language}\t{language}\tnone" for language in languages.read().split()))
    tell("200 OK VOICE LIST SENT")


def speak():
    tell("202 OK RECEIVING MESSAGE")
    text = "\n".join(read_block())
    tell("200 OK SPEAKING", "701 BEGIN")
    note(text=text, voice=settings.get("synthesis_voice"), rate=int(settings.get("rate", "0")))
    while os.path.exists(at("hold")):
        if pending or select.select([0], [], [], LOOK_AGAIN_AFTER)[0]:
            command = read_line()
            if command == "STOP":
                note(stopped=text)
                tell("703 STOP")
                return
            answer(command)
    tell("702 END")


def answer(command):
    if command == "INIT":
        tell("299-Ready", "299 OK LOADED SUCCESSFULLY")
    elif command == "AUDIO":
        receive("AUDIO ", "203 OK AUDIO INITIALIZED")
    elif command == "LOGLEVEL":
        receive("LOGLEVEL ", "203 OK LOGLEVEL SET")
    elif command == "SET":
        receive("", "203 OK SETTINGS RECEIVED")
    elif command == "LIST VOICES":
        list_voices()
    elif command in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
        speak()
    elif command in ("STOP", "PAUSE"):
        # Nothing is being said.
        pass
    elif command == "QUIT":
        tell("210 OK QUIT")
        sys.exit(0)
    else:
        tell("300 ERR UNKNOWN COMMAND")


while True:
    answer(read_line())
