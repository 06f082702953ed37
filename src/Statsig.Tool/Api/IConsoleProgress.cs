namespace Statsig.Tool.Api;

/// <summary>Hears how reading the Console goes on.</summary>
internal interface IConsoleProgress
{
    /// <summary>A page has arrived.</summary>
    /// <param name="list">What is listed, in words.</param>
    /// <param name="count">How many there are so far.</param>
    /// <param name="total">How many there are in all; null when the Console does not say.</param>
    void OnPage(string list, int count, int? total);

    /// <summary>A list is complete.</summary>
    /// <param name="list">What was listed, in words.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="pages">How many pages that took.</param>
    void OnListed(string list, int count, int pages);

    /// <summary>There is a pause before the next request.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="reason">Why, in words.</param>
    void OnPause(TimeSpan pause, string reason);
}
