package dev.p8check.site;

import java.util.Map;

/** The response headers in the words of common static hosts. */
final class HostFiles {
  private HostFiles() {}

  /** A {@code _headers} file (Netlify, Cloudflare Pages). */
  static String headersFile(Map<String, String> headers) {
    StringBuilder file = new StringBuilder("/*\n");
    headers.forEach((name, value) -> file.append("  ").append(name).append(": ").append(value).append('\n'));
    return file.toString();
  }

  /** Lines for an nginx {@code server} or {@code location} block. */
  static String nginx(Map<String, String> headers) {
    StringBuilder file = new StringBuilder();
    headers.forEach((name, value) ->
        file.append("add_header ").append(name).append(" \"").append(value).append("\" always;\n"));
    return file.toString();
  }

  /** A {@code header} block for a Caddyfile. */
  static String caddy(Map<String, String> headers) {
    StringBuilder file = new StringBuilder("header {\n");
    headers.forEach((name, value) ->
        file.append("\t").append(name).append(" \"").append(value).append("\"\n"));
    return file.append("}\n").toString();
  }
}
