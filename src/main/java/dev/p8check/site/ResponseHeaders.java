package dev.p8check.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one list of response headers; the server, the container and every host's file are written from it. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static Map<String, String> of(ContentSecurityPolicy policy) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy.header());
    // Chromium: no connection of any kind, navigation, preconnect and WebRTC included.
    headers.put("Connection-Allowlist", "()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", permissions());
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-DNS-Prefetch-Control", "off");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Strict-Transport-Security", "max-age=31536000");
    // A browser asks again each time, so nobody keeps a page with a mistake in it.
    headers.put("Cache-Control", "no-cache");
    return headers;
  }

  private static String permissions() {
    String[] denied = {
      "accelerometer", "autoplay", "browsing-topics", "camera",
      "clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
      "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
      "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
      "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb",
      "window-management", "xr-spatial-tracking"
    };
    StringBuilder policy = new StringBuilder();
    for (String feature : denied) {
      policy.append(policy.length() == 0 ? "" : ", ").append(feature).append("=()");
    }
    return policy.toString();
  }
}
