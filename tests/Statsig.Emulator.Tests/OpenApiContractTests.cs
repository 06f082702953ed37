using Statsig.Tests.OpenApi;

namespace Statsig.Emulator.Tests;

/// <summary>The contract itself must be able to say no.</summary>
public class OpenApiContractTests
{
    [Theory]
    [InlineData("/v1/check_gate", """{"gateName":"ab","user":{"userID":"42"}}""", true)]
    [InlineData("/v1/check_gate", """{"gateNames":["ab"]}""", true)]
    [InlineData("/v1/check_gate", """{"gateName":"ab","gateNames":["ab"]}""", false)]
    [InlineData("/v1/check_gate", """{}""", false)]
    [InlineData("/v1/check_gate", """{"gateName":"a!b"}""", false)]
    [InlineData("/v1/check_gate", """{"gateName":"ab","user":{"userID":42}}""", false)]
    [InlineData("/v1/get_config", """{"configName":"a"}""", false)]
    [InlineData("/v1/get_layer", """{"layerName":"ab","user":{"userID":"42"}}""", true)]
    [InlineData("/v1/get_layer", """{"configName":"ab"}""", false)]
    [InlineData("/v1/log_event", """{"events":[{"eventName":"x","value":1.5,"time":123,"metadata":{"a":"b"}}]}""", true)]
    [InlineData("/v1/log_event", """{"events":[{"eventName":"x","value":true}]}""", false)]
    [InlineData("/v1/log_event", """{"events":[{"eventName":"x","metadata":{"a":1}}]}""", false)]
    [InlineData("/v1/log_event", """{"events":[]}""", false)]
    public async Task Requests_are_told_apart(string path, string body, bool isValid) =>
        Assert.Equal(isValid, (await OpenApiContract.CheckRequestAsync(path, body)).Count == 0);

    [Theory]
    [InlineData("/v1/check_gate", 200, """{"name":"ab","value":true,"rule_id":null,"group_name":null}""", true)]
    [InlineData("/v1/check_gate", 200, """{"name":"ab","value":true}""", false)]
    [InlineData("/v1/check_gate", 200, """{"name":"ab","value":"true","rule_id":null,"group_name":null}""", false)]
    [InlineData("/v1/get_config", 200, """{"name":"ab","value":[],"rule_id":null,"group_name":null}""", false)]
    [InlineData("/v1/get_layer", 200, """{"name":"ab","value":{},"ruleID":"r","allocatedExperimentName":"e"}""", true)]
    [InlineData("/v1/get_layer", 200, """{"name":"ab","value":{},"ruleID":null}""", false)]
    [InlineData("/v1/log_event", 202, """{"success":"yes"}""", false)]
    public async Task Answers_are_told_apart(string path, int status, string body, bool isValid) =>
        Assert.Equal(isValid, (await OpenApiContract.CheckResponseAsync(path, status, body)).Count == 0);
}
