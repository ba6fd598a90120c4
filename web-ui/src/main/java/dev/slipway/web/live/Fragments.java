package dev.slipway.web.live;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders a fragment of a template alone, as the page that contains it would. */
@Component
public class Fragments {

  private final ITemplateEngine engine;

  Fragments(ITemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * One element as a patch.
   *
   * @param key id of the element
   * @param template name of the template
   * @param fragment its {@code th:fragment}
   * @param variables what the fragment reads
   */
  public Patch patch(String key, String template, String fragment, Map<String, Object> variables) {
    Context context = new Context(Locale.UK, variables);
    return new Patch(key, engine.process(template, Set.of(fragment), context));
  }
}
