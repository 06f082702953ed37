using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Statsig.Runtime;
using Statsig.Runtime.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Endpoints that are there only for users whose gate is open.</summary>
public static class GateEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets requests through whose user the gate is open for, and answers others 404 with problem details, as if there were no such endpoint. Works on
    /// endpoints and on groups, of any kind: handlers, controllers, pages, hubs. Asked after authentication and before the request's body is read.
    /// </summary>
    /// <typeparam name="TBuilder">The kind of the endpoint.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="gate">The gate, such as <c>Gates.NewCheckout</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public static TBuilder RequireGate<TBuilder>(this TBuilder builder, FeatureGate gate)
        where TBuilder : IEndpointConventionBuilder =>
        RequireGate(builder, gate, StatusCodes.Status404NotFound);

    /// <summary>Lets requests through whose user the gate is open for, and answers others with a status and problem details.</summary>
    /// <typeparam name="TBuilder">The kind of the endpoint.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="gate">The gate, such as <c>Gates.NewCheckout</c>.</param>
    /// <param name="statusCode">The status of the answer, 400 to 599.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> says no failure.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public static TBuilder RequireGate<TBuilder>(this TBuilder builder, FeatureGate gate, int statusCode)
        where TBuilder : IEndpointConventionBuilder
    {
        if (statusCode is < 400 or > 599)
        {
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "The status of a closed gate is one of a failure, 400 to 599. To answer otherwise, give a delegate.");
        }

        return Add(builder, gate, context => ClosedGate.AnswerAsync(context, statusCode), statusCode);
    }

    /// <summary>Lets requests through whose user the gate is open for, and has a delegate answer others: with a redirect to the old page, for example.</summary>
    /// <typeparam name="TBuilder">The kind of the endpoint.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="gate">The gate, such as <c>Gates.NewCheckout</c>.</param>
    /// <param name="whenClosed">Answers the request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="whenClosed"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public static TBuilder RequireGate<TBuilder>(this TBuilder builder, FeatureGate gate, RequestDelegate whenClosed)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(whenClosed);
        return Add(builder, gate, whenClosed, documentedStatus: null);
    }

    private static TBuilder Add<TBuilder>(TBuilder builder, FeatureGate gate, RequestDelegate whenClosed, int? documentedStatus)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var metadata = new RequiredGate(gate.Name);
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(metadata);
            if (documentedStatus is { } status)
            {
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
            }
        });
        builder.Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is { } next)
            {
                endpoint.RequestDelegate = context => GuardAsync(context, gate, next, whenClosed);
            }
        });
        return builder;
    }

    private static async Task GuardAsync(HttpContext context, FeatureGate gate, RequestDelegate next, RequestDelegate whenClosed)
    {
        var client = context.RequestServices.GetService<IStatsigClient>() ?? throw new InvalidOperationException(
            "An endpoint requires a gate, and there is no Statsig client: call builder.Services.AddStatsig(builder.Configuration.GetSection(\"Statsig\")).");
        var user = await context.GetStatsigUserAsync().ConfigureAwait(false);
        var isOpen = await gate.CheckAsync(client, user, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        await (isOpen ? next : whenClosed)(context).ConfigureAwait(false);
    }
}
