package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuildTest {
  @TempDir private Path folder;

  @Test
  void the_same_bytes_come_out_in_another_folder_time_zone_and_locale() throws IOException {
    Path first = build("first");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish lower-cases I to a dotless i; Kiribati is a day ahead.
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Path second = build("second");
      for (String file : new String[] {"site/index.html", "site/SHA256SUMS", "site/_headers",
          "hosting/nginx-headers.conf", "hosting/Caddyfile.headers"}) {
        assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void every_host_is_told_the_same_headers() throws IOException {
    Path build = build("build");
    Map<String, String> headers = Serve.headers(build.resolve("site"));
    assertEquals("()", headers.get("Connection-Allowlist"));
    assertTrue(headers.get("Content-Security-Policy").endsWith("; sandbox allow-scripts allow-downloads"));
    String nginx = Files.readString(build.resolve("hosting/nginx-headers.conf"));
    String caddy = Files.readString(build.resolve("hosting/Caddyfile.headers"));
    headers.forEach((name, value) -> {
      assertTrue(nginx.contains("add_header " + name + " \"" + value + "\" always;\n"), name);
      assertTrue(caddy.contains("\t" + name + " \"" + value + "\"\n"), name);
    });
  }

  @Test
  void the_checksum_is_in_the_form_that_shasum_reads() throws IOException {
    Path site = build("build").resolve("site");
    String page = Files.readString(site.resolve("index.html"));
    byte[] hash = InlineText.sha256(page.getBytes(StandardCharsets.UTF_8));
    assertEquals(java.util.HexFormat.of().formatHex(hash) + "  index.html\n",
        Files.readString(site.resolve("SHA256SUMS")));
  }

  @Test
  void a_missing_file_fails_with_its_name() {
    Path nowhere = folder.resolve("nowhere");
    String sentence = assertThrows(SiteException.class,
        () -> SiteBuild.run(nowhere, nowhere.resolve("page.js"), folder, "1")).getMessage();
    assertEquals("The build needs " + nowhere.resolve("page.js") + ", which does not exist.", sentence);
  }

  private Path build(String name) throws IOException {
    Path root = folder.resolve(name);
    Path web = Files.createDirectories(root.resolve("web"));
    Files.writeString(web.resolve("index.html"),
        "<meta charset=\"utf-8\"><!-- policy --><!-- icon --><!-- style --><P TITLE=\"I\">ı<!-- script -->");
    Files.writeString(web.resolve("style.css"), "p{}");
    Files.writeString(web.resolve("icon.svg"), "<svg/>");
    Files.writeString(web.resolve("capabilities.txt"), "[globals]\n");
    Path script = Files.writeString(root.resolve("page.js"), "let a;\n/* next script */\nlet b;\n");
    SiteBuild.run(web, script, root, "1.0.0");
    return root;
  }
}
