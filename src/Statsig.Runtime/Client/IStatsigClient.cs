using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// Evaluates flags and logs events. Evaluation never throws because of Statsig or the network: the default comes back, with the reason. Safe for many
/// threads.
/// </summary>
/// <remarks>Flags that the manifest has are better asked through their generated accessors; the methods by string are for the others.</remarks>
public interface IStatsigClient : IAsyncDisposable
{
    /// <summary>Whether a gate is open for a user; false when Statsig cannot be asked.</summary>
    /// <param name="gateName">
    /// The gate's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces. Any other is not sent and answered false.
    /// </param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="gateName"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<bool> CheckGateAsync(
        string gateName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>A dynamic config's value for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="configName">
    /// The config's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces. Any other is not sent and answered with <c>{}</c>.
    /// </param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configName"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<JsonElement>> GetConfigAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>An experiment's value for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="experimentName">
    /// The experiment's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces. Any other is not sent and answered with
    /// <c>{}</c>.
    /// </param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="experimentName"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<JsonElement>> GetExperimentAsync(
        string experimentName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>A layer's parameters for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="layerName">
    /// The layer's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces. Any other is not sent and answered with <c>{}</c>.
    /// </param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="layerName"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<JsonElement>> GetLayerAsync(
        string layerName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>
    /// The variants of a contextual autotune experiment for a user, the one with the best prediction first; empty when Statsig cannot be asked.
    /// </summary>
    /// <param name="configName">
    /// The experiment's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c> and spaces. Any other is not sent and answered with no variant.
    /// </param>
    /// <param name="user">The user to rank for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configName"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> GetRankedListAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks for many gates of a user in as few requests as possible, up to 100 gates in each, so that the checks that follow are answered from memory.
    /// Gates that are in memory already are not asked for. Nothing is counted as an exposure until the first check of each gate. A check that comes
    /// meanwhile waits for the same request and shares what comes of it. A failure is logged, and the checks that come later ask for themselves.
    /// </summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="gates">The gates; one that is there twice is asked for once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> or <paramref name="gates"/> is null.</exception>
    /// <exception cref="InvalidOperationException">One of the gates is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task PrefetchAsync(StatsigUser user, IEnumerable<FeatureGate> gates, CancellationToken cancellationToken = default);

    /// <summary>Evaluates a gate of the manifest; the accessor's methods come here.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<bool>> EvaluateAsync(
        FeatureGate gate, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>Evaluates a dynamic config of the manifest; the accessor's methods come here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="config">The config.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="config"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<T>> EvaluateAsync<T>(
        DynamicConfig<T> config, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>Evaluates an experiment of the manifest; the accessor's methods come here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Experiment<T> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>Evaluates an experiment whose groups the manifest lists; the accessor's methods come here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ExperimentEvaluation<T, TGroup>> EvaluateAsync<T, TGroup>(
        Experiment<T, TGroup> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
        where TGroup : struct, Enum;

    /// <summary>Evaluates a layer of the manifest; the accessor's methods come here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="layer"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Layer<T> layer, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default);

    /// <summary>Queues an event without a value. Does not block and does not wait for Statsig.</summary>
    /// <param name="user">The user that the event belongs to; private attributes are left out.</param>
    /// <param name="eventName">
    /// The event's name; at least one character, none of <c>\ [ ] { } &lt; &gt; # = ; &amp; $ % |</c> NUL, LF and CR, which Statsig drops without a
    /// word.
    /// </param>
    /// <param name="metadata">What else is known; copied. Null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventName"/> is null, empty or has a character that it cannot have, or <paramref name="user"/> is null.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    void LogEvent(StatsigUser user, string eventName, IReadOnlyDictionary<string, string>? metadata = null);

    /// <summary>Queues an event with a number, like a price. Does not block and does not wait for Statsig.</summary>
    /// <param name="user">The user that the event belongs to; private attributes are left out.</param>
    /// <param name="eventName">
    /// The event's name; at least one character, none of <c>\ [ ] { } &lt; &gt; # = ; &amp; $ % |</c> NUL, LF and CR, which Statsig drops without a
    /// word.
    /// </param>
    /// <param name="value">A finite number.</param>
    /// <param name="metadata">What else is known; copied. Null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventName"/> is null, empty or has a character that it cannot have, <paramref name="user"/> is null, or <paramref
    /// name="value"/> is not finite.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    void LogEvent(StatsigUser user, string eventName, double value, IReadOnlyDictionary<string, string>? metadata = null);

    /// <summary>Queues an event with a text, like a product's ID. Does not block and does not wait for Statsig.</summary>
    /// <param name="user">The user that the event belongs to; private attributes are left out.</param>
    /// <param name="eventName">
    /// The event's name; at least one character, none of <c>\ [ ] { } &lt; &gt; # = ; &amp; $ % |</c> NUL, LF and CR, which Statsig drops without a
    /// word.
    /// </param>
    /// <param name="value">The text; null for none.</param>
    /// <param name="metadata">What else is known; copied. Null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventName"/> is null, empty or has a character that it cannot have, or <paramref name="user"/> is null.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    void LogEvent(StatsigUser user, string eventName, string? value, IReadOnlyDictionary<string, string>? metadata = null);

    /// <summary>
    /// Queues the exposure of a flag that Statsig was not asked for, or was asked for without one. Does not block and does not wait for Statsig.
    /// </summary>
    /// <param name="user">The user that met the flag; with a user ID or a custom ID. Private attributes are left out.</param>
    /// <param name="exposure">
    /// What the user met; <see cref="Exposure.Gate(string, bool, string?, string?, DateTimeOffset?, IEnumerable{SecondaryExposure}?)"/> and
    /// <see cref="Exposure.Experiment(string, string?, string?, DateTimeOffset?, IEnumerable{SecondaryExposure}?)"/> make one.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="user"/> or <paramref name="exposure"/> is null, or the user has neither a user ID nor a custom ID.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    void LogExposure(StatsigUser user, Exposure exposure);

    /// <summary>
    /// Sends the events and exposures that wait, and completes when each that was queued before the call was accepted by Statsig or dropped.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; they are sent all the same.</param>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task FlushAsync(CancellationToken cancellationToken = default);
}
