package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.function.Function;
import org.jguild.jupyter.DisplayContent;

/** Converts content of JGuild to that of kernels with the base library. */
public final class DisplayForms {

    private DisplayForms() {}

    /**
     * As the library's own type.
     *
     * @param content what to show
     * @return the same
     */
    public static DisplayData data(DisplayContent content) {
        DisplayData data = new DisplayData();
        content.forms().forEach(data::putData);
        return data;
    }

    /**
     * Registers the display of values of a type. A caller that requests certain MIME types receives only those.
     *
     * @param <T> the type
     * @param renderer the kernel's renderer
     * @param type the type
     * @param view returns the content for one value
     */
    public static <T> void register(Renderer renderer, Class<T> type, Function<? super T, DisplayContent> view) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML, MIMEType.IMAGE_SVG, MIMEType.TEXT_PLAIN)
                .register((value, context) -> view.apply(value)
                        .forms()
                        .forEach((name, form) -> context.renderIfRequested(MIMEType.parse(name), () -> form)));
    }
}
