package dev.slipway.gateway.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Failures that no controller saw: an address without a controller, a method it does not take, a
 * request that a filter refused. Programs get problem details whatever they accept, people a page.
 */
@Controller
class GatewayErrorController extends BasicErrorController {

  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/agent/", "/driver/", "/readyz");

  private final JsonMapper mapper;

  GatewayErrorController(
      ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> views, JsonMapper mapper) {
    super(attributes, new ErrorProperties(), views.orderedStream().toList());
    this.mapper = mapper;
  }

  @Override
  public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
    if (!isForPrograms(request)) {
      return super.errorHtml(request, response);
    }
    write(ProblemWords.detail(getStatus(request)), response);
    return null;
  }

  @Override
  @SuppressWarnings("unchecked")
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    ProblemDetail body = ProblemWords.detail(getStatus(request));
    return ResponseEntity.status(body.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(mapper.convertValue(body, Map.class));
  }

  private void write(ProblemDetail body, HttpServletResponse response) {
    response.setStatus(body.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      response.getOutputStream().write(mapper.writeValueAsBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return FOR_PROGRAMS.stream().anyMatch(path(request)::startsWith);
  }

  private static String path(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path == null ? "" : path.toString();
  }
}
