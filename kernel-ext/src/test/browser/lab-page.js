import { RenderMimeRegistry, standardRendererFactories, MimeModel } from "@jupyterlab/rendermime";
import { Widget } from "@lumino/widgets";

/** Shows outputs as JupyterLab does, each in a node of its own, in the order given. */
window.show = async (outputs, trusted) => {
  const rendermime = new RenderMimeRegistry({ initialFactories: standardRendererFactories });
  for (const data of outputs) {
    const type = rendermime.preferredMimeType(data, trusted ? "any" : "ensure");
    const renderer = rendermime.createRenderer(type);
    const output = document.createElement("div");
    output.className = "jp-OutputArea-output";
    document.getElementById("outputs").append(output);
    await renderer.renderModel(new MimeModel({ data, trusted }));
    Widget.attach(renderer, output);
  }
};
