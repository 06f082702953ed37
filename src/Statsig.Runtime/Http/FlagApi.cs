namespace Statsig.Runtime;

/// <summary>Asks Statsig's HTTP API and reads its answers. Failures are in the answers; nothing is thrown.</summary>
internal sealed class FlagApi
{
    /// <summary>The status of get_layer and get_ranked_list for a name that Statsig does not know.</summary>
    private const int UnknownName = 404;

    private readonly StatsigHost _host;
    private readonly AnswerTexts _texts = new();
    private readonly GateAnswers _gates = new();
    private readonly string _hostName;

    public FlagApi(StatsigHost host, ClientSettings settings)
    {
        _host = host;
        _hostName = settings.ApiBaseAddress.Host;
    }

    /// <summary>
    /// Sends a question, whose result <see cref="Read"/> or <see cref="ReadMany"/> makes an answer of; not one method, since each asynchronous one more is
    /// dear.
    /// </summary>
    public ValueTask<HttpResult> SendAsync(in FlagRequest request, Deadline deadline) => _host.SendAsync(request, deadline);

    /// <summary>The answer for one flag.</summary>
    public EvaluationAnswer Read(in FlagRequest request, in HttpResult result)
    {
        if (result.Error is { } error)
        {
            return request.Kind is EvaluationKind.Layer or EvaluationKind.RankedList && error.StatusCode == UnknownName
                ? EvaluationAnswer.Unrecognized
                : EvaluationAnswer.Failed(error);
        }

        var body = result.Body!.Segment;
        var isGate = request.Kind == EvaluationKind.Gate;
        if (isGate && _gates.Find(body, request.Name!) is { } known)
        {
            return known;
        }

        var answer = AnswerReader.Read(body, request.Kind, request.Name!, _texts, out var problem);
        if (answer is null)
        {
            return EvaluationAnswer.Failed(HttpErrors.Invalid(_hostName, problem!, result.Status));
        }

        if (isGate)
        {
            _gates.Keep(body, request.Name!, answer);
        }

        return answer;
    }

    /// <summary>The answers for many gates, in the order of their names; the error is that of the whole request.</summary>
    public EvaluationAnswer[] ReadMany(in FlagRequest request, in HttpResult result, out EvaluationError? error)
    {
        var answers = new EvaluationAnswer[request.Names.Count];
        error = result.Error;
        if (error is null)
        {
            GateBatchReader.Read(result.Body!.Segment, request.Names, answers, _texts, out var problem);
            error = problem is null ? null : HttpErrors.Invalid(_hostName, problem, result.Status);
        }

        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] ??= EvaluationAnswer.Failed(error ?? HttpErrors.Invalid(_hostName, "it leaves out one of the gates that were asked for", result.Status));
        }

        return answers;
    }
}
