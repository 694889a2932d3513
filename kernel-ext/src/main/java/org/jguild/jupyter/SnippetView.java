package org.jguild.jupyter;

import org.jguild.command.BestFlags;

/** Shows the best flags of a search, ready to copy. */
final class SnippetView {

    private SnippetView() {}

    static DisplayContent of(BestFlags best) {
        String html = Html.resource("style.html") + Html.begin("jguild-copy") + "\n<p><b>" + Html.escape(best.title())
                + "</b></p>\n" + snippet("Magic", best.magic()) + snippet("Java", best.java())
                + snippet("Command", best.shellCommand()) + "</div>\n" + Html.resource("copy.html");
        return DisplayContent.html(html, best.title() + "\n" + best.magic() + "\n" + best.java());
    }

    private static String snippet(String name, String code) {
        return "<div><span>" + name + "</span><pre>" + Html.escape(code) + "</pre></div>\n";
    }
}
