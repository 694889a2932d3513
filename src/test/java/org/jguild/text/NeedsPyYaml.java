package org.jguild.text;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips what cannot be compared because python3-yaml is not installed. */
final class NeedsPyYaml implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return PyYaml.isInstalled() ? SkipResult.doNotSkip() : SkipResult.skip("python3-yaml is not installed");
    }
}
