package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String GUIDE = read("guide.html");

  @Test
  void every_link_out_goes_to_apple_without_letting_on_where_from() {
    for (String link : tags("<a href=\"https")) {
      assertTrue(
          link.startsWith("<a href=\"https://developer.apple.com/")
              || link.startsWith("<a href=\"https://appstoreconnect.apple.com/"),
          link);
      assertTrue(link.endsWith(" rel=\"noopener noreferrer\">"), link);
      assertFalse(link.contains(" target="), link);
    }
  }

  @Test
  void before_the_first_link_out_it_says_what_is_forgotten_when_the_page_is_left() {
    int says = GUIDE.indexOf("this page forgets what you pasted when you leave it");
    assertTrue(says > 0 && says < GUIDE.indexOf("<a href=\"https"));
  }

  @Test
  void every_link_is_plain() {
    for (String link : tags("<a ")) {
      boolean isOut = link.startsWith("<a href=\"https://");
      assertTrue(isOut || link.startsWith("<a href=\"#"), link);
    }
  }

  @Test
  void every_anchor_has_its_target_on_the_page() {
    Set<String> targets = new HashSet<>();
    for (String page : List.of("guide.html", "check.html", "explain.html", "proof.html")) {
      targets.addAll(values(read(page), " id=\""));
    }
    for (String anchor : values(GUIDE, "href=\"#")) {
      assertTrue(targets.contains(anchor), anchor);
    }
  }

  @Test
  void every_id_is_there_once() {
    List<String> ids = values(GUIDE, " id=\"");
    assertEquals(new HashSet<>(ids).size(), ids.size());
  }

  @Test
  void every_section_has_its_heading_and_is_in_the_contents() {
    List<String> ids = values(GUIDE, " id=\"");
    String contents = GUIDE.substring(GUIDE.indexOf("<nav"), GUIDE.indexOf("</nav>"));
    List<String> sections = values(GUIDE, "<section id=\"");
    for (String section : sections) {
      assertTrue(contents.contains("href=\"#" + section + "\""), section);
      assertTrue(ids.contains(section + "-title"), section);
    }
    assertEquals(values(contents, "href=\"#"), sections);
  }

  @Test
  void the_live_token_has_its_two_places() {
    assertEquals(List.of("header", "payload"), values(GUIDE, "data-live=\""));
  }

  @Test
  void nothing_in_it_runs_or_loads() {
    assertDoesNotThrow(() -> SelfContained.check(GUIDE));
  }

  @Test
  void it_is_readable_without_the_script() {
    assertFalse(tags("<section ").get(0).contains("hidden"));
  }

  private static List<String> tags(String start) {
    List<String> tags = new ArrayList<>();
    for (int at = GUIDE.indexOf(start); at >= 0; at = GUIDE.indexOf(start, at + 1)) {
      tags.add(GUIDE.substring(at, GUIDE.indexOf('>', at) + 1));
    }
    assertFalse(tags.isEmpty());
    return tags;
  }

  private static List<String> values(String html, String start) {
    List<String> values = new ArrayList<>();
    for (int at = html.indexOf(start); at >= 0; at = html.indexOf(start, at + 1)) {
      int from = at + start.length();
      values.add(html.substring(from, html.indexOf('"', from)));
    }
    return values;
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of("web", name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
