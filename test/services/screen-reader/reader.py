#!/usr/bin/python3
"""The eyes and ears of a screen reader: what AT-SPI tells of one program.

It speaks AT-SPI's own D-Bus protocol (https://gitlab.gnome.org/GNOME/at-spi2-core, xml/). libatspi is not used: its cache answers
with what was there before, and its questions may wait for ever. Here each has a time limit, and nothing is remembered.

  reader.py PROGRAM

Commands come as one JSON object a line on standard input; each is answered by one line on standard output:
  {"do": "read"}              {"nodes": [...]}: what the program's pages hold, each node after its parent
  {"do": "press", "id": 7}    {"pressed": true}: the first action of the node with this id in the last reading
Beside the answers come lines that nobody asked for, when they happen:
  {"focused": {...}}          the node that the focus came to
  {"told": "..."}             a text that has come into a live region
"""

import json
import os
import sys

from gi.repository import Gio, GLib

PROGRAM = sys.argv[1]
# Milliseconds.
ANSWER_LIMIT = 3000

PROPERTIES = "org.freedesktop.DBus.Properties"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
# Bits of GetState's answer (AtspiStateType).
STATES = {"enabled": 8, "focusable": 11, "focused": 12, "pressed": 20, "sensitive": 24, "showing": 25}
EVENTS = ("object:state-changed:focused", "object:text-changed:insert")
# Stands in a text for a child that is no text.
CHILD = "\ufffc"

last_reading = []
pending = b""


def tell(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def wait_for(session, name):
    there = GLib.MainLoop()
    Gio.bus_watch_name_on_connection(session, name, Gio.BusNameWatcherFlags.NONE, lambda *_: there.quit(), None)
    there.run()


def address_of_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    wait_for(session, "org.a11y.Bus")
    return session.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, ANSWER_LIMIT
    ).unpack()[0]


def ask(node, interface, method, arguments=None):
    program, path = node
    return bus.call_sync(
        program, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, ANSWER_LIMIT
    ).unpack()


def name_of(node):
    return ask(node, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))[0]


def children_of(node):
    return ask(node, ACCESSIBLE, "GetChildren")[0]


def role_of(node):
    return ask(node, ACCESSIBLE, "GetRoleName")[0]


def states_of(node):
    low, high = ask(node, ACCESSIBLE, "GetState")[0]
    bits = low | high << 32
    return [name for name, bit in STATES.items() if bits >> bit & 1]


def attributes_of(node):
    return ask(node, ACCESSIBLE, "GetAttributes")[0]


def described(node):
    properties = ask(node, PROPERTIES, "GetAll", GLib.Variant("(s)", (ACCESSIBLE,)))[0]
    return {
        "role": role_of(node),
        "name": properties["Name"],
        "description": properties["Description"],
        "states": states_of(node),
        "attributes": attributes_of(node),
        "language": language_of(node),
    }


def language_of(node):
    """Chromium tells it with the text, and not with the object."""
    if "org.a11y.atspi.Text" not in ask(node, ACCESSIBLE, "GetInterfaces")[0]:
        return None
    arguments = GLib.Variant("(ib)", (0, True))
    return ask(node, "org.a11y.atspi.Text", "GetAttributeRun", arguments)[0].get("language")


def pages_below(node):
    for child in children_of(node):
        if role_of(child) == "document web":
            yield child
        else:
            yield from pages_below(child)


def read():
    nodes = []
    last_reading.clear()

    def visit(node, depth):
        nodes.append({"id": len(last_reading), "depth": depth, **described(node)})
        last_reading.append(node)
        for child in children_of(node):
            visit(child, depth + 1)

    for program in children_of((REGISTRY, ROOT)):
        if name_of(program) == PROGRAM:
            for page in pages_below(program):
                visit(page, 0)
    return nodes


def answer(command):
    if command["do"] == "read":
        try:
            return {"nodes": read()}
        except GLib.Error:
            # A part of the page went while it was being read.
            return {"nodes": []}
    if command["do"] == "press":
        node = last_reading[command["id"]]
        return {"pressed": ask(node, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))[0]}
    raise ValueError(command["do"])


def on_input(_channel, _condition):
    global pending
    more = os.read(0, 65536)
    if not more:
        loop.quit()
        return False
    *lines, pending = (pending + more).split(b"\n")
    for line in lines:
        tell(**answer(json.loads(line)))
    return True


def on_event(_bus, program, path, _interface, signal, arguments):
    kind, detail, _length, value, *_rest = arguments.unpack()
    node = (program, path)
    try:
        if signal == "StateChanged" and kind == "focused" and detail == 1:
            tell(focused=described(node))
        elif signal == "TextChanged" and kind == "insert" and is_live(node):
            tell(told=value.replace(CHILD, ""))
    except GLib.Error:
        # Gone before it could be asked.
        pass


def is_live(node):
    return attributes_of(node).get("container-live") in ("polite", "assertive")


bus = Gio.DBusConnection.new_for_address_sync(
    address_of_bus(),
    Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
)
bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", None, None, None, Gio.DBusSignalFlags.NONE, on_event)
for event in EVENTS:
    ask((REGISTRY, "/org/a11y/atspi/registry"), REGISTRY, "RegisterEvent", GLib.Variant("(sass)", (event, [], "")))
GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, on_input)
loop = GLib.MainLoop()
tell(ready=True)
loop.run()
