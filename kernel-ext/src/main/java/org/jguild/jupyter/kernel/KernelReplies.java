package org.jguild.jupyter.kernel;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.channels.JupyterSocket;
import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.channels.StdinChannel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.Map;

/** Replies of the protocol. Each has a status, which some replies of the library lack. */
final class KernelReplies extends ShellReplyEnvironment {

    private static final Gson GSON = new Gson();
    private static final String STATUS = "status";

    private final MessageContext context;
    private boolean replied;

    KernelReplies(ShellChannel channel, StdinChannel stdin, JupyterSocket iopub, MessageContext context) {
        super(channel, stdin, iopub, context);
        this.context = context;
    }

    @Override
    public void reply(Message<?> message) {
        replied = true;
        JsonElement content = GSON.toJsonTree(message.getContent());
        if (content instanceof JsonObject object && !object.has(STATUS)) {
            object.addProperty(STATUS, "ok");
        }
        super.reply(new Message<>(context, sameType(message.getHeader().getType()), content));
    }

    /** Replies with content that the library has no type for. */
    void reply(MessageType<?> type, Map<String, ?> content) {
        reply(new Message<>(context, sameType(type), content));
    }

    /** Rendered data as the content of a reply that succeeded. */
    static Map<String, Object> ofData(DisplayData data) {
        JsonObject tree = GSON.toJsonTree(data).getAsJsonObject();
        return Map.of(STATUS, "ok", "data", part(tree, "data"), "metadata", part(tree, "metadata"));
    }

    private static JsonElement part(JsonObject tree, String name) {
        return tree.has(name) ? tree.get(name) : new JsonObject();
    }

    /** Whether the request has its reply, sent or about to be. */
    boolean replied() {
        return replied;
    }

    @SuppressWarnings("unchecked") // Only the name of the type is sent.
    private static MessageType<Object> sameType(MessageType<?> type) {
        return (MessageType<Object>) type;
    }
}
