export default function (configuration) {
  configuration.addPassthroughCopy({ "static/style.css": "style.css" });
  configuration.setQuietMode(true);
}
export const config = { markdownTemplateEngine: false };
