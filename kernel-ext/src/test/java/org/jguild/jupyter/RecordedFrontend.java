package org.jguild.jupyter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A front end that keeps what is shown. */
final class RecordedFrontend implements Frontend {

    final List<DisplayContent> shown = new ArrayList<>();
    int displays;
    CellRun cell = new CellRun("cell one", 1);

    @Override
    public String display(DisplayContent content) {
        shown.add(content);
        displays++;
        return "id" + shown.size();
    }

    @Override
    public String displayValue(Object value) {
        return display(DisplayContent.text(String.valueOf(value)));
    }

    @Override
    public void updateDisplay(String id, DisplayContent content) {
        shown.add(content);
    }

    @Override
    public Object variable(String name) {
        return null;
    }

    @Override
    public List<Path> classPath() {
        return List.of();
    }

    @Override
    public boolean inputAllowed() {
        return false;
    }

    @Override
    public CellRun cellRun() {
        return cell;
    }

    @Override
    public void registerMagic(String name, Magic magic) {}

    @Override
    public <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer) {}
}
