package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.function.Function;
import org.jguild.jupyter.DisplayContent;

/** Turns what JGuild shows into what kernels on the base library show. */
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
     * Makes values of a type show in a way of their own; a caller that asks for certain forms gets only those.
     *
     * @param <T> the type
     * @param renderer the kernel's renderer
     * @param type the type
     * @param view gives the forms of one value
     */
    public static <T> void register(Renderer renderer, Class<T> type, Function<? super T, DisplayContent> view) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML, MIMEType.IMAGE_SVG, MIMEType.TEXT_PLAIN)
                .register((value, context) -> view.apply(value)
                        .forms()
                        .forEach((name, form) -> context.renderIfRequested(MIMEType.parse(name), () -> form)));
    }
}
