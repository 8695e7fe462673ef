package org.prongsai.bake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** The components of the theme, called one by one as a page template would call them. */
final class Components {
  static final Path FOLDER = Path.of("templates/components");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final PortalTemplateEngine engine;

  /**
   * One use of a component.
   *
   * @param parameters by name: texts, numbers, booleans, lists and maps, as YAML has them
   */
  record Example(String component, String name, Map<String, Object> parameters) {
    @Override
    public String toString() {
      return component + ": " + name;
    }

    /** The page template that calls the component with these parameters. */
    String template() {
      String passed =
          parameters.keySet().stream().map(p -> p + "=page." + p).collect(Collectors.joining(" "));
      return "<#import \"ui.ftlh\" as ui><@ui." + macro() + " " + passed + "/>";
    }

    private String macro() {
      String[] words = component.split("-");
      return words[0]
          + Arrays.stream(words)
              .skip(1)
              .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
              .collect(Collectors.joining());
    }

    Example with(Map<String, Object> others) {
      return new Example(component, name, others);
    }
  }

  /**
   * @param site an empty folder, for the templates that call the components
   */
  @SuppressWarnings("deprecation") // the configuration's other constructor wants a source folder
  Components(Path site) throws IOException {
    for (Example example : examples()) {
      Path file = site.resolve("templates").resolve(file(example));
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.template());
    }
    Map<String, Object> settings = Map.of(PortalTemplateEngine.THEME, Theme.of(site));
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(new MapConfiguration(settings));
    engine = new PortalTemplateEngine(new DefaultJBakeConfiguration(all), new PlannedStore());
  }

  private static String file(Example example) {
    return "example-"
        + example.component()
        + "-"
        + Integer.toHexString(example.name().hashCode())
        + ".ftlh";
  }

  String render(Example example) throws RenderingException {
    DocumentModel document = new DocumentModel();
    document.put(PortalTemplateEngine.PAGE, example.parameters());
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    StringWriter html = new StringWriter();
    engine.renderDocument(model, file(example), html);
    return html.toString();
  }

  static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String component : names()) {
      Path file = FOLDER.resolve(component).resolve(component + ".examples.yaml");
      List<Map<String, Object>> entries =
          YAML.readValue(Files.readString(file), new TypeReference<>() {});
      for (Map<String, Object> entry : entries) {
        Map<String, Object> parameters = new LinkedHashMap<>(entry);
        String name = (String) parameters.remove("name");
        examples.add(new Example(component, name, parameters));
      }
    }
    return examples;
  }
}
