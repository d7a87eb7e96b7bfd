package dev.p8check.token;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One entry of {@code scope}: method, space, path and query, such as {@code GET /v1/apps?filter[platform]=IOS}. */
public final class ScopeEntry {
  /** How Apple takes an entry. */
  public enum Rule {
    /** It is no request. */
    MALFORMED,
    /** It is a request with another method than GET. */
    NOT_GET,
    /** It is a GET request for a resource that allows no token over 20 minutes. */
    SHORT_LIVED,
    /** It is a GET request under a listed resource for a resource that is not: Apple does not say. */
    UNCLEAR,
    /** It is a GET request for a resource on Apple's list for long-lived tokens. */
    LONG_LIVED
  }

  /** The roots of Apple's list: each by itself and by its identifier. */
  private static final String[] RESOURCES = {
    "ciBuildActions", "ciBuildRuns", "scmGitReferences", "ciIssues", "ciMacOsVersions", "ciProducts",
    "scmProviders", "scmPullRequests", "scmRepositories", "ciTestResults", "ciWorkflows", "ciXcodeVersions"
  };

  /** Related resources that are on the list themselves. */
  private static final String[] RELATED = {
    "actions", "buildRun", "buildRuns", "issues", "testResults", "xcodeVersions", "macOsVersions", "workflows",
    "primaryRepositories", "additionalRepositories", "repositories", "repository", "gitReferences", "pullRequests"
  };

  /** Listed resources under a root that is not on the list, as root and last segment. */
  private static final String[][] UNDER_OTHERS = {
    {"apps", "ciProduct"},
    {"apps", "perfPowerMetrics"},
    {"builds", "perfPowerMetrics"},
    {"builds", "diagnosticSignatures"},
    {"diagnosticSignatures", "logs"}
  };

  /** No address has these, but a template for one may. */
  private static final String NEVER = "#\"\\{}<>";

  private ScopeEntry() {}

  /** Returns the entries of {@code scope}, a claim's JSON; none where it is no array. */
  public static List<String> all(String scope) {
    try {
      return JsonReader.read(scope) instanceof JsonArray array ? all(array) : List.of();
    } catch (JsonException e) {
      return List.of();
    }
  }

  /** Returns the entries of {@code scope}; one that is no text counts as an empty one, which is as malformed. */
  public static List<String> all(JsonArray scope) {
    List<String> entries = new ArrayList<>();
    for (JsonValue item : scope.items()) {
      entries.add(item instanceof JsonString entry ? entry.value() : "");
    }
    return entries;
  }

  /** Returns how Apple takes {@code entry}. */
  public static Rule rule(String entry) {
    int space = entry.indexOf(' ');
    if (space <= 0 || !isUpperCase(entry.substring(0, space))) {
      return Rule.MALFORMED;
    }
    String path = entry.substring(space + 1);
    if (!isPath(path) || !isVersioned(path)) {
      return Rule.MALFORMED;
    }
    return entry.startsWith("GET ") ? resourceRule(path) : Rule.NOT_GET;
  }

  /** Returns the path and query of a well-formed entry. */
  static String target(String entry) {
    return entry.substring(entry.indexOf(' ') + 1);
  }

  private static boolean isUpperCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPath(String text) {
    if (text.isEmpty() || text.charAt(0) != '/') {
      return false;
    }
    boolean path = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      path &= c != '?';
      if (c <= ' ' || c >= 0x7f || NEVER.indexOf(c) >= 0 || path && (c == '*' || c == '/' && isNoName(text, i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing stands between two slashes or before the query, or a placeholder. */
  private static boolean isNoName(String text, int at) {
    return at < text.length() && "/?:".indexOf(text.charAt(at)) >= 0;
  }

  private static Rule resourceRule(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int rootStart = path.indexOf('/', 1) + 1;
    int idStart = next(path, rootStart);
    int relatedStart = next(path, idStart);
    String root = segment(path, rootStart);
    String related = segment(path, relatedStart);
    boolean hasId = !segment(path, idStart).isEmpty();
    // Apple's list is one of the first version.
    boolean isFirst = path.startsWith("/v1/");
    boolean deeper = next(path, relatedStart) < path.length();
    for (String[] pair : UNDER_OTHERS) {
      if (pair[0].equals(root) && pair[1].equals(related) && hasId && !deeper && isFirst) {
        return Rule.LONG_LIVED;
      }
    }
    if (!isFirst || !contains(RESOURCES, root)) {
      return Rule.SHORT_LIVED;
    }
    return related.isEmpty() || contains(RELATED, related) && hasId && !deeper ? Rule.LONG_LIVED : Rule.UNCLEAR;
  }

  /** Whether a resource under a version follows; no request of Apple's services has another path. */
  private static boolean isVersioned(String path) {
    int version = path.startsWith("/notary/") ? "/notary".length() : 0;
    boolean isVersion = path.length() > version + 2 && path.charAt(version + 1) == 'v'
        && path.charAt(version + 2) >= '1'
        && path.charAt(version + 2) <= '9';
    return isVersion && (version > 0 || path.length() > 4 && path.charAt(3) == '/');
  }

  private static int next(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash + 1;
  }

  private static String segment(String path, int from) {
    int slash = path.indexOf('/', from);
    return path.substring(from, slash < 0 ? path.length() : slash);
  }

  private static boolean contains(String[] words, String word) {
    for (String candidate : words) {
      if (candidate.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
