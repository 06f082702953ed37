using System.Text;

namespace Statsig.Runtime.Tests;

/// <summary>Every accessor under every fault: the default, the reason, the error, and never an exception.</summary>
public sealed class FaultTests
{
    private static readonly StatsigUser User = new("42") { PrivateAttributes = new Dictionary<string, object> { ["p"] = "private-value" } };
    private static readonly FeatureGate OnByDefault = new("new_checkout", defaultValue: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Dictionary<string, (Reply? Reply, EvaluationErrorKind Kind, int? Status)> Faults { get; } = new()
    {
        ["refused connection"] = (null, EvaluationErrorKind.ConnectionFailed, null),
        ["reset before the answer"] = (Reply.ResetAtOnce, EvaluationErrorKind.ConnectionFailed, null),
        ["reset inside the body"] = (Reply.Of(200, Utf8("{\"name\":"), contentLength: 500, end: Reply.Ending.Reset), EvaluationErrorKind.ConnectionFailed, 200),
        ["closed inside the body"] = (Reply.Of(200, Utf8("{\"name\":"), contentLength: 500, end: Reply.Ending.Close), EvaluationErrorKind.ConnectionFailed, 200),
        ["no HTTP"] = (new Reply(Utf8("SSH-2.0-OpenSSH\r\n\r\n"), Reply.Ending.Close), EvaluationErrorKind.ConnectionFailed, null),
        ["hang before the answer"] = (Reply.Hang, EvaluationErrorKind.Timeout, null),
        ["hang inside the body"] = (Reply.Of(200, Utf8("{\"name\":"), contentLength: 500, end: Reply.Ending.Hang), EvaluationErrorKind.Timeout, null),
        ["400"] = (Reply.Status(400), EvaluationErrorKind.Rejected, 400),
        ["401"] = (Reply.Status(401), EvaluationErrorKind.Unauthorized, 401),
        ["403"] = (Reply.Status(403), EvaluationErrorKind.Unauthorized, 403),
        ["404"] = (Reply.Status(404), EvaluationErrorKind.Rejected, 404),
        ["408"] = (Reply.Status(408), EvaluationErrorKind.Rejected, 408),
        ["429"] = (Reply.Status(429, "Retry-After: 7\r\n"), EvaluationErrorKind.RateLimited, 429),
        ["500"] = (Reply.Status(500), EvaluationErrorKind.ServerError, 500),
        ["503"] = (Reply.Status(503), EvaluationErrorKind.ServerError, 503),
        ["302"] = (Reply.Status(302, "Location: /v1/elsewhere\r\n"), EvaluationErrorKind.Redirected, 302),
        ["307"] = (Reply.Status(307, "Location: /v1/elsewhere\r\n"), EvaluationErrorKind.Redirected, 307),
        ["status 999"] = (Reply.Status(999), EvaluationErrorKind.InvalidResponse, 999),
        ["204"] = (Reply.Of(204, []), EvaluationErrorKind.InvalidResponse, 204),
        ["empty body"] = (Reply.Json(""), EvaluationErrorKind.InvalidResponse, 200),
        ["white space"] = (Reply.Json("  \n"), EvaluationErrorKind.InvalidResponse, 200),
        ["HTML"] = (Reply.Json("<html>proxy</html>"), EvaluationErrorKind.InvalidResponse, 200),
        ["cut-off JSON"] = (Reply.Json("{\"name\":\"new_checkout\",\"value\":true"), EvaluationErrorKind.InvalidResponse, 200),
        ["shorter content length"] = (Reply.Of(200, Utf8("{\"value\":true,\"name\":\"x\"}"), contentLength: 8, end: Reply.Ending.Close), EvaluationErrorKind.InvalidResponse, 200),
        ["text after the JSON"] = (Reply.Json("{\"value\":true} x"), EvaluationErrorKind.InvalidResponse, 200),
        ["not UTF-8"] = (Reply.Of(200, [.. Utf8("{\"value\":true,\"group_name\":\""), 0xff, 0xfe, .. Utf8("\"}")]), EvaluationErrorKind.InvalidResponse, 200),
        ["lone surrogate"] = (Reply.Json("{\"value\":true,\"rule_id\":\"\\ud800\"}"), EvaluationErrorKind.InvalidResponse, 200),
        ["array"] = (Reply.Json("[]"), EvaluationErrorKind.InvalidResponse, 200),
        ["null"] = (Reply.Json("null"), EvaluationErrorKind.InvalidResponse, 200),
        ["empty object"] = (Reply.Json("{}"), EvaluationErrorKind.InvalidResponse, 200),
        ["value of a wrong type"] = (Reply.Json("{\"value\":\"true\"}"), EvaluationErrorKind.InvalidResponse, 200),
        ["value null"] = (Reply.Json("{\"value\":null}"), EvaluationErrorKind.InvalidResponse, 200),
        ["rule of a wrong type"] = (Reply.Json("{\"rule_id\":7,\"value\":true}"), EvaluationErrorKind.InvalidResponse, 200),
        ["another name"] = (Reply.Json("{\"name\":\"another\",\"value\":true}"), EvaluationErrorKind.InvalidResponse, 200),
        ["deep JSON"] = (Reply.Json(new string('[', 100_000)), EvaluationErrorKind.InvalidResponse, 200),
        ["5 MB announced"] = (Reply.Of(200, new byte[5_000_000]), EvaluationErrorKind.ResponseTooLarge, 200),
        ["5 MB unannounced"] = (Reply.UntilClose(new byte[5_000_000]), EvaluationErrorKind.ResponseTooLarge, 200),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Every_accessor_gives_its_default_and_says_why(string fault)
    {
        var (reply, kind, status) = Faults[fault];
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(reply ?? Reply.Hang);
        var options = TestOptions.For(reply is null ? LoopbackServer.DeadAddress() : server.BaseAddress, logs);
        if (kind == EvaluationErrorKind.Timeout)
        {
            options.Timeout = TimeSpan.FromMilliseconds(100);
        }

        await using var client = new StatsigClient(options);

        Check(await OnByDefault.EvaluateAsync(client, User, Ct), true);
        Assert.True(await OnByDefault.CheckAsync(client, User, Ct));
        Assert.False(await client.CheckGateAsync("new_checkout", User, Ct));
        Check(await CheckoutFlags.Config.EvaluateAsync(client, User, Ct), CheckoutSettings.Default);
        Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Config.GetAsync(client, User, Ct));
        Check(await CheckoutFlags.Experiment.EvaluateAsync(client, User, Ct), CheckoutSettings.Default);
        Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Experiment.GetAsync(client, User, Ct));
        CheckGrouped(await CheckoutFlags.GroupedExperiment.EvaluateAsync(client, User, Ct));
        Assert.Same(CheckoutSettings.Default, await CheckoutFlags.GroupedExperiment.GetAsync(client, User, Ct));

        // A layer that is not found is no fault.
        if (status != 404)
        {
            Check(await CheckoutFlags.Layer.EvaluateAsync(client, User, Ct), CheckoutSettings.Default);
            Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Layer.GetAsync(client, User, Ct));
            var layer = await client.GetLayerAsync("checkout_page", User, Ct);
            Assert.Equal(("{}", EvaluationReason.Fallback, kind), (layer.Value.GetRawText(), layer.Reason, layer.Error!.Kind));
        }

        var config = await client.GetConfigAsync("checkout_settings", User, Ct);
        Assert.Equal(("{}", EvaluationReason.Fallback, kind), (config.Value.GetRawText(), config.Reason, config.Error!.Kind));
        var experiment = await client.GetExperimentAsync("checkout_test", User, Ct);
        Assert.Equal(("{}", EvaluationReason.Fallback, kind), (experiment.Value.GetRawText(), experiment.Reason, experiment.Error!.Kind));

        // One line for one cause, however often it came.
        var line = Assert.Single(logs.Lines);
        Assert.Equal(kind == EvaluationErrorKind.Unauthorized ? 2 : 1, line.EventId);
        Assert.DoesNotContain(TestOptions.Key, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("private-value", line.Text, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.DoesNotContain("elsewhere", request.Path, StringComparison.Ordinal));

        void CheckGrouped(ExperimentEvaluation<CheckoutSettings, CheckoutGroup> evaluation)
        {
            Assert.Equal(CheckoutGroup.Unrecognized, evaluation.Group);
            Check(new Evaluation<CheckoutSettings>(evaluation.Value, evaluation.Reason, evaluation.RuleId, evaluation.GroupName, evaluation.Error), CheckoutSettings.Default);
            Assert.Equal($"Fallback ({evaluation.Error})", evaluation.ToString());
        }

        void Check<T>(Evaluation<T> evaluation, T expected)
        {
            Assert.Equal(expected, evaluation.Value);
            Assert.Equal(EvaluationReason.Fallback, evaluation.Reason);
            Assert.Null(evaluation.RuleId);
            Assert.Null(evaluation.GroupName);
            Assert.Null(evaluation.AllocatedExperiment);
            Assert.NotNull(evaluation.Error);
            Assert.Equal((kind, status), (evaluation.Error.Kind, evaluation.Error.StatusCode));
            Assert.Contains("127.0.0.1", evaluation.Error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(TestOptions.Key, evaluation.ToString() + evaluation.Error, StringComparison.Ordinal);
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
