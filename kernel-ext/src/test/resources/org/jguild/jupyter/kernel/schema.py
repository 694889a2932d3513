"""What the documentation of Jupyter's protocol (5.3) says a message holds: the field, its type, and whether it must be."""

TEXT, NUMBER, FLAG, MAP, LIST, ANY = str, int, bool, dict, list, object
BUNDLE = {"data": MAP, "metadata": MAP}
ERROR = {"ename": TEXT, "evalue": TEXT, "traceback": LIST}

CONTENT = {
    "status": {"execution_state": TEXT},
    "execute_input": {"code": TEXT, "execution_count": NUMBER},
    "execute_result": {**BUNDLE, "execution_count": NUMBER},
    "display_data": BUNDLE,
    "update_display_data": {**BUNDLE, "transient": MAP},
    "stream": {"name": TEXT, "text": TEXT},
    "error": ERROR,
    "clear_output": {"wait": FLAG},
    "comm_open": {"comm_id": TEXT, "target_name": TEXT, "data": MAP},
    "comm_close": {"comm_id": TEXT, "data": MAP},
    "comm_msg": {"comm_id": TEXT, "data": MAP},
    "input_request": {"prompt": TEXT, "password": FLAG},
    "shutdown_reply": {"restart": FLAG},
    "execute_reply": {"execution_count": NUMBER, "user_expressions": MAP},
    "complete_reply": {"matches": LIST, "cursor_start": NUMBER, "cursor_end": NUMBER, "metadata": MAP},
    "inspect_reply": {"found": FLAG, **BUNDLE},
    "is_complete_reply": {},
    "history_reply": {"history": LIST},
    "comm_info_reply": {"comms": MAP},
    "interrupt_reply": {},
    "kernel_info_reply": {
        "protocol_version": TEXT, "implementation": TEXT, "implementation_version": TEXT, "language_info": MAP,
        "banner": TEXT},
}
STATES = {
    "status": ("execution_state", {"busy", "idle", "starting"}),
    "is_complete_reply": ("status", {"complete", "incomplete", "invalid", "unknown"}),
    "stream": ("name", {"stdout", "stderr"}),
}
LANGUAGE = {"name": TEXT, "version": TEXT, "mimetype": TEXT, "file_extension": TEXT}


def missing(content, fields):
    return [f"{name}: {type(content.get(name)).__name__}" for name, kind in fields.items()
            if not isinstance(content.get(name), kind)]


def complaint(message):
    """What is wrong with a message; empty when nothing is."""
    kind, content, header = message["msg_type"], message["content"], message["header"]
    if kind not in CONTENT:
        return f"unknown kind of message {kind}"
    wrong = missing(header, {"msg_id": TEXT, "msg_type": TEXT, "username": TEXT, "version": TEXT, "date": ANY})
    fields = CONTENT[kind]
    if kind in STATES:
        name, allowed = STATES[kind]
        if content.get(name) not in allowed:
            wrong.append(f"{name} is {content.get(name)}")
    elif kind.endswith("_reply"):
        status = content.get("status")
        if status not in ("ok", "error", "aborted"):
            wrong.append(f"status is {status}")
        fields = {"ok": fields, "error": ERROR}.get(status, {})
    wrong += missing(content, fields)
    if kind == "is_complete_reply" and content.get("status") == "incomplete" and "indent" not in content:
        wrong.append("no indent")
    if kind == "kernel_info_reply" and content.get("status") == "ok":
        wrong += missing(content["language_info"], LANGUAGE)
    if not isinstance(message["metadata"], dict):
        wrong.append("metadata is no object")
    return f"{kind}: {', '.join(wrong)} in {content}" if wrong else ""
