{
  ...Plotly,
  newPlot: (target, data, layout, config) => Plotly.newPlot(target, data,
    { ...layout, width: Math.min(layout.width || 800, place.clientWidth || 800) }, { responsive: true, displaylogo: false, ...config })
};
