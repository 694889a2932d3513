package org.jguild.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jguild.error.GuildException;

/** Draws an SVG document as a PNG image, without a display. */
final class PngImage {

    private static final int SCALE = 2;

    private PngImage() {}

    /**
     * Draws a document on white, with twice its width and height in pixels.
     *
     * @param svg a document with explicit colours
     * @return the bytes of the image
     * @throws GuildException if the Java runtime cannot draw text, for example because it has no fonts
     */
    static byte[] of(String svg) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("The SVG image of the chart cannot be read");
        }
        try {
            return bytes(drawn(document));
        } catch (LinkageError | AWTError | InternalError | RuntimeException e) {
            // A Java runtime without fonts or without its graphics libraries fails in one of these ways.
            throw new GuildException(
                    "This Java runtime cannot draw a .png image (" + reason(e)
                            + "): start it with -Djava.awt.headless=true, install fonts such as the package"
                            + " fonts-dejavu-core, or save an .svg instead.",
                    e);
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static BufferedImage drawn(SVGDocument document) {
        FloatSize size = document.size();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(SCALE * size.width), (int) Math.ceil(SCALE * size.height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
