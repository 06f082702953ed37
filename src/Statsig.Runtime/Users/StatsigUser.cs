namespace Statsig.Runtime;

/// <summary>
/// The user that a flag is evaluated for and an event belongs to. Immutable, safe to share between threads, and equal to any user of the same
/// content.
/// </summary>
/// <remarks>
/// Give at least one identifier: a user ID, or entries in <see cref="CustomIds"/>. Statsig buckets experiments and percentage rollouts by them.
/// </remarks>
public sealed class StatsigUser : IEquatable<StatsigUser>
{
    private readonly IReadOnlyDictionary<string, string>? _customIds;
    private readonly IReadOnlyDictionary<string, object>? _custom;
    private readonly IReadOnlyDictionary<string, object>? _privateAttributes;
    private int _hash;
    private bool _wasWritten;
    private byte[]? _json;

    /// <summary>Makes a user without a user ID; set <see cref="CustomIds"/> in the initializer.</summary>
    public StatsigUser()
    {
    }

    /// <summary>Makes a user with a user ID.</summary>
    /// <param name="userId">The ID that Statsig knows the user by.</param>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is null.</exception>
    public StatsigUser(string userId)
    {
        Guard.NotNull(userId);
        UserId = userId;
    }

    /// <summary>The ID that Statsig knows the user by; null when the user has custom IDs alone.</summary>
    public string? UserId { get; }

    /// <summary>The e-mail address, for targeting; null is not sent.</summary>
    public string? Email { get; init; }

    /// <summary>The IP address, from which Statsig infers the country when <see cref="Country"/> is null; null is not sent.</summary>
    public string? Ip { get; init; }

    /// <summary>The browser's user agent, from which Statsig reads browser and operating system; null is not sent.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The country as two letters (ISO 3166-1 alpha-2); null is not sent.</summary>
    public string? Country { get; init; }

    /// <summary>The locale, like <c>en_US</c>; null is not sent.</summary>
    public string? Locale { get; init; }

    /// <summary>The app's version, like <c>1.2.3</c>; null is not sent.</summary>
    public string? AppVersion { get; init; }

    /// <summary>
    /// Further identifiers by their Statsig name, like <c>companyID</c>. Copied when set; an empty dictionary reads back as null.
    /// </summary>
    /// <exception cref="ArgumentException">A value is null.</exception>
    public IReadOnlyDictionary<string, string>? CustomIds
    {
        get => _customIds;
        init => _customIds = UserAttributes.CopyIds(value, nameof(CustomIds));
    }

    /// <summary>
    /// Attributes for targeting, which Statsig also stores with events. Values are strings, booleans, finite numbers or lists of strings. Copied when
    /// set; an empty dictionary reads back as null.
    /// </summary>
    /// <exception cref="ArgumentException">A value is null or of another type; the message names its key.</exception>
    public IReadOnlyDictionary<string, object>? Custom
    {
        get => _custom;
        init => _custom = UserAttributes.Copy(value, nameof(Custom));
    }

    /// <summary>
    /// Attributes for targeting alone: they are sent to evaluate a flag, never in an event, and appear in no log and no text. Values are strings,
    /// booleans, finite numbers or lists of strings. Copied when set; an empty dictionary reads back as null.
    /// </summary>
    /// <exception cref="ArgumentException">A value is null or of another type; the message names its key.</exception>
    public IReadOnlyDictionary<string, object>? PrivateAttributes
    {
        get => _privateAttributes;
        init => _privateAttributes = UserAttributes.Copy(value, nameof(PrivateAttributes));
    }

    /// <summary>The user as the HTTP API wants it to evaluate a flag, without an environment; null until it was written a second time.</summary>
    internal byte[]? Json => Volatile.Read(ref _json);

    /// <summary>Whether the other user has the same content.</summary>
    /// <param name="other">The user to compare with.</param>
    public bool Equals(StatsigUser? other) =>
        ReferenceEquals(this, other) ||
        (other is not null &&
        GetHashCode() == other.GetHashCode() &&
        UserId == other.UserId && Email == other.Email && Ip == other.Ip && UserAgent == other.UserAgent &&
        Country == other.Country && Locale == other.Locale && AppVersion == other.AppVersion &&
        UserAttributes.Equal(_customIds, other._customIds) &&
        UserAttributes.Equal(_custom, other._custom) &&
        UserAttributes.Equal(_privateAttributes, other._privateAttributes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatsigUser);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = new HashCode();
            hash.Add(UserId);
            hash.Add(Email);
            hash.Add(Ip);
            hash.Add(UserAgent);
            hash.Add(Country);
            hash.Add(Locale);
            hash.Add(AppVersion);
            hash.Add(UserAttributes.Hash(_customIds));
            hash.Add(UserAttributes.Hash(_custom));
            hash.Add(UserAttributes.Hash(_privateAttributes));
            var computed = hash.ToHashCode();
            _hash = computed == 0 ? 1 : computed;
        }

        return _hash;
    }

    /// <summary>Says what <see cref="Json"/> is. One that is written once, like the user of a request, keeps nothing.</summary>
    internal void KeepJson(ReadOnlySpan<byte> json)
    {
        if (_wasWritten)
        {
            Volatile.Write(ref _json, json.ToArray());
        }

        _wasWritten = true;
    }

    /// <summary>The user's IDs, for logs and debuggers; never an attribute.</summary>
    public override string ToString() => $"StatsigUser {UserId ?? "(no user ID)"}";
}
