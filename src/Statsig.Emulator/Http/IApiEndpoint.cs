namespace Statsig.Emulator.Http;

/// <summary>An endpoint of Statsig's API.</summary>
internal interface IApiEndpoint
{
    /// <summary>Its path, such as <c>/v1/check_gate</c>.</summary>
    string Path { get; }

    /// <summary>Whether a client key is not enough.</summary>
    bool NeedsSecret => false;

    /// <summary>Answers a request.</summary>
    /// <exception cref="BadRequestException">The request is not as the API has it.</exception>
    Answer Handle(ApiRequest request);
}
