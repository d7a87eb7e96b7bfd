package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.token.ScopeEntry.Rule;
import org.junit.jupiter.api.Test;

class ScopeEntryTest {

  @Test
  void a_request_has_a_method_one_space_and_a_path() {
    assertRule(Rule.MALFORMED, "", " ", "GET", "GET ", " GET /v1/apps", "GET  /v1/apps", "GET /v1/apps ", "/v1/apps",
        "GET v1/apps",
        "GET https://api.appstoreconnect.apple.com/v1/apps", "GET //v1/apps", "GET /", "get /v1/apps", "Get /v1/apps",
        "GET\t/v1/apps",
        "GET /v1/apps\n", "GET /v1/\u00e4pps", "GET /v1/apps#top", "GET /?limit=1", "GET /v1/a\"b");
    assertRule(Rule.NOT_GET, "POST /v1/apps", "PATCH /v1/apps/1", "DELETE /v1/ciWorkflows/1", "HEAD /v1/apps",
        "GETS /v1/apps");
  }

  @Test
  void the_resources_of_apples_list_allow_a_long_life() {
    assertRule(Rule.LONG_LIVED, "GET /v1/ciBuildActions/1", "GET /v1/ciBuildActions/1/issues",
        "GET /v1/ciBuildRuns/1/actions",
        "GET /v1/scmGitReferences/1", "GET /v1/ciIssues/1", "GET /v1/ciMacOsVersions",
        "GET /v1/ciMacOsVersions/1/xcodeVersions",
        "GET /v1/ciProducts?limit=2", "GET /v1/ciProducts/1/workflows", "GET /v1/apps/1/ciProduct",
        "GET /v1/scmProviders/1/repositories",
        "GET /v1/apps/1/perfPowerMetrics?filter[platform]=IOS", "GET /v1/builds/1/diagnosticSignatures",
        "GET /v1/builds/1/perfPowerMetrics", "GET /v1/diagnosticSignatures/1/logs", "GET /v1/scmPullRequests/1",
        "GET /v1/scmRepositories/1/gitReferences", "GET /v1/ciTestResults/1", "GET /v1/ciWorkflows/1/buildRuns",
        "GET /v1/ciXcodeVersions/1/macOsVersions");
  }

  @Test
  void all_other_resources_do_not() {
    assertRule(Rule.SHORT_LIVED, "GET /v1/apps", "GET /v1/apps?filter[platform]=IOS", "GET /v1/builds/1",
        "GET /v1/ciArtifacts/1",
        "GET /v1/users", "GET /v1/ciproducts", "GET /v1/apps/ciProduct", "GET /v1/diagnosticSignatures/1",
        "GET /v1/apps/1/perfPowerMetrics/2", "GET /notary/v2/submissions", "GET /v2/ciProducts",
        "GET /v2/apps/1/ciProduct");
  }

  @Test
  void a_path_that_no_request_has_is_no_request() {
    assertRule(Rule.MALFORMED, "GET /ciProducts", "GET /apps", "GET /vx/ciProducts", "GET /v1", "GET /v1/",
        "GET /v10/ciProducts",
        "GET /v1/apps//perfPowerMetrics", "GET /v1/ciWorkflows/{id}", "GET /v1/ciWorkflows/:id",
        "GET /v1/ciWorkflows/*", "GET /v1/*", "GET /v1/?x",
        "GET /v1/apps?filter[app]={id}", "GET /v1/ciWorkflows/<id>", "GET /notary", "GET /notary/submissions",
        "POST /apps", "GET v1/apps", "GET https://api.appstoreconnect.apple.com/v1/apps");
  }

  @Test
  void what_apple_does_not_say_is_left_open() {
    assertRule(Rule.UNCLEAR, "GET /v1/ciProducts/1/app", "GET /v1/ciBuildRuns/1/builds",
        "GET /v1/ciBuildActions/1/artifacts",
        "GET /v1/ciProducts/1/relationships/workflows");
  }

  private static void assertRule(Rule rule, String... entries) {
    for (String entry : entries) {
      assertEquals(rule, ScopeEntry.rule(entry), entry);
    }
  }
}
