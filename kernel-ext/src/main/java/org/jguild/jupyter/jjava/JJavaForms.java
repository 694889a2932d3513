package org.jguild.jupyter.jjava;

import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jguild.jupyter.DisplayContent;

/** Converts content of JGuild to that of JJava. */
final class JJavaForms {

    private JJavaForms() {}

    static DisplayData data(DisplayContent content) {
        DisplayData data = new DisplayData();
        content.forms().forEach(data::putData);
        return data;
    }

    /** Registers the display of values of a type. A caller that requests certain MIME types receives only those. */
    static <T> void register(Renderer renderer, Class<T> type, Function<? super T, DisplayContent> view) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML, MIMEType.IMAGE_SVG, MIMEType.TEXT_PLAIN)
                .register((value, context) -> view.apply(value)
                        .forms()
                        .forEach((name, form) -> context.renderIfRequested(MIMEType.parse(name), () -> form)));
    }
}
